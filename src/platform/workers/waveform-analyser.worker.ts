import { shapeOf } from '../../domain/audio/waveform';
import { answerOrders } from './answer-orders';
import type { ShapingNews, ShapingOrder } from './messages';

/** A letter box around `shapeOf`. */
answerOrders<ShapingOrder, ShapingNews>(({ samples, sampleRate }, tell) => {
  tell({ shape: shapeOf(samples, sampleRate), samples }, [samples.buffer]);
});
