import { expect, it } from 'vitest';
import { isHost, isPort, isTitle, machineOf, valuesOf } from './machine-values';

it('knows what DICOM allows in a title', () => {
  for (const text of ['CHAKOU_DR', 'A', 'CT 1', '1234567890123456']) expect(isTitle(text), text).toBe(true);
  for (const text of ['', ' CT', 'CT ', 'A\\B', '放射科', '12345678901234567']) expect(isTitle(text), text).toBe(false);
});

it('knows hosts and ports', () => {
  for (const text of ['10.1.2.3', 'dr.hospital.lan', '::1']) expect(isHost(text), text).toBe(true);
  for (const text of ['', 'a b', 'http://x']) expect(isHost(text), text).toBe(false);
  expect([isPort('104'), isPort('65535'), isPort('65536'), isPort('0'), isPort('x')]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

it('sends what was written without blanks around it', () => {
  const values = { ...valuesOf(undefined), title: ' CT1 ', name: 'CT 室', host: ' 10.1.2.3 ', deviceCode: ' ' };
  expect(machineOf(values)).toEqual({
    title: 'CT1',
    name: 'CT 室',
    host: '10.1.2.3',
    port: 104,
    tls: false,
    retrieves: false,
    deviceCode: undefined,
  });
});
