import { useQuestions, useSettings } from '../store-context';
import { Select } from '../ui/select';

/** The role that the candidate goes for; it decides which principles come first. */
export function RoleSelect() {
  const profiles = useQuestions((bank) => bank.profiles);
  const profileId = useSettings((state) => state.settings.profileId);
  const change = useSettings((state) => state.change);
  return (
    <Select
      label="Role"
      value={profileId ?? 'all'}
      onChange={(value) => void change({ profileId: value === 'all' ? null : value })}
      options={[
        { value: 'all', label: 'All principles' },
        ...profiles.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
