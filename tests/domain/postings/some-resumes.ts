/** Résumés written for this project. */
export const nurseResume = `Dana Okafor
dana.okafor@example.org

Experience

St. Brigid Hospital, Staff Nurse
2019 – 2023
• Reduced medication errors on a 28-bed ward by 40% by introducing a two-minute check at handover
• Trained 12 new nurses and stayed in touch with each of them for a year
• Spoke up about a faulty pump series; the hospital withdrew 60 pumps within a week
• Kept stock records

Café Lorne, Shift Lead (2016 - 2019)
• Cut waste from $900 to $350 a month, saving about $6,600 a year
• Built the Saturday rota so that nobody closed two nights in a row

Education
BSc Nursing, 2019

Skills
Wound care, Spanish`;

export const bullets = `I rebuilt the billing export, which cut month-end closing from five days to one.
Negotiated with three suppliers and lowered packaging cost by 18 percent.
Led a team of 6 engineers through a move to the cloud without an outage.`;
