import { describe, expect, it } from 'vitest';
import { checkBin, checkIdentifier, checkIin, controlDigit } from '#shared/domain/iin-bin.ts';

describe('the IIN', () => {
  it.each(['900101300007', '950815350123', '900101300811', '900101300823'])('%s has the right control digit', (iin) => {
    expect(checkIin(iin)).toMatchObject({ type: 'valid' });
  });

  it('is never issued where both passes give ten', () => {
    expect(controlDigit('90010130080')).toBeNull();
    for (let digit = 0; digit <= 9; digit += 1) expect(checkIin(`90010130080${digit}`)).toEqual({ type: 'error', because: 'control-digit' });
  });

  it('is refused with any other last digit', () => {
    for (let digit = 0; digit <= 9; digit += 1) {
      if (digit !== 7) expect(checkIin(`90010130000${digit}`)).toEqual({ type: 'error', because: 'control-digit' });
    }
  });

  it('tells the date of birth and the sex by the seventh digit', () => {
    expect(checkIin('900101300007')).toEqual({ type: 'valid', birth: { date: '1990-01-01', sex: 'male' } });
    const never = '05022960000';
    expect(checkIin(`${never}${controlDigit(never)}`)).toEqual({ type: 'error', because: 'impossible-date' });
    const born = '04022960000';
    expect(checkIin(`${born}${controlDigit(born)}`)).toEqual({ type: 'valid', birth: { date: '2004-02-29', sex: 'female' } });
  });

  it('warns of a seventh digit 0, and derives no century from it', () => {
    const digits = '90010100001';
    expect(checkIin(`${digits}${controlDigit(digits)}`)).toEqual({ type: 'warning', because: 'unknown-century' });
  });

  it('may be empty, have spaces, and must have twelve digits', () => {
    expect(checkIin('')).toEqual({ type: 'empty' });
    expect(checkIin('  ')).toEqual({ type: 'empty' });
    expect(checkIin('900101 300 007')).toMatchObject({ type: 'valid' });
    expect(checkIin('90010130000')).toEqual({ type: 'error', because: 'not-12-digits' });
    expect(checkIin('90010130000х')).toEqual({ type: 'error', because: 'not-12-digits' });
  });

  it('is told from a BIN by the fifth digit', () => {
    expect(checkIin('200140000004')).toEqual({ type: 'error', because: 'looks-like-bin' });
    expect(checkBin('900101300007')).toEqual({ type: 'warning', because: 'looks-like-iin' });
  });
});

describe('the BIN', () => {
  it.each(['200140000004', '200140000014'])('%s has the right control digit', (bin) => {
    expect(checkBin(bin)).toEqual({ type: 'valid', birth: null });
  });

  it('only warns where the control digit differs', () => {
    expect(checkBin('200140000005')).toEqual({ type: 'warning', because: 'control-digit' });
    expect(checkBin('20014000000')).toEqual({ type: 'error', because: 'not-12-digits' });
  });

  it('belongs to organisations; a sole entrepreneur has an IIN', () => {
    expect(checkIdentifier('organisation', '200140000004')).toMatchObject({ type: 'valid' });
    expect(checkIdentifier('sole-entrepreneur', '900101300007')).toMatchObject({ type: 'valid' });
    expect(checkIdentifier('person', '200140000004')).toMatchObject({ type: 'error' });
  });
});
