import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../src/messages/en.js';
import { t, tCode } from '../src/messages/index.js';
import { vi } from '../src/messages/vi.js';

const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(m => m[1]).sort();

describe('messages', () => {
  it('stand in both languages', () => expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort()));
  it('have the same holes in both languages', () => {
    for (const key of Object.keys(vi) as (keyof typeof vi)[]) {
      expect(new Set(holes(en[key])), key).toEqual(new Set(holes(vi[key])));
    }
  });
  it('are composed Vietnamese', () => {
    for (const text of Object.values(vi)) expect(text).toBe(text.normalize('NFC'));
  });
  it('use the verbs of each body', () => {
    expect(t('action.CONFIRM')).toBe('Xác nhận số liệu');
    expect(t('return.review')).toBe('Đề nghị bổ sung');
    expect(t('return.approve')).toBe('Yêu cầu hoàn chỉnh');
    expect(t('action.SUBMIT')).toBe('Trình lãnh đạo');
  });
  it('show an unknown code as it is', () => expect(tCode('state', 'NEW_STATE')).toBe('NEW_STATE'));
  it('are the only Vietnamese in the sources', () => {
    const root = join(import.meta.dirname, '../src');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      f => f.endsWith('.ts') && !f.startsWith('messages'),
    );
    expect(files.length).toBeGreaterThan(30);
    for (const file of files) {
      const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, '');
      expect(code, file).not.toMatch(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i);
    }
  });
});
