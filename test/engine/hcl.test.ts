import { expect, test } from 'vitest';
import { hclString, resource } from '../../shared/engine/hcl.ts';

test.each([
  ['shop', '"shop"'],
  ['', '""'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of Terraform's, not of ours
  ['${file("/etc/passwd")}', '"$${file(\\"/etc/passwd\\")}"'],
  ['%{ for x in y }', '"%%{ for x in y }"'],
  ['$', '"$"'],
  ['$${x}', '"$\\u0024{x}"'],
  ['a"b\\c', '"a\\"b\\\\c"'],
  ['a\nb\tc\u2028', '"a\\u000ab\\u0009c\\u2028"'],
])('%j is %s', (text, written) => expect(hclString(text)).toBe(written));

test('an object is a block, a list of objects that block again, a Map a map', () => {
  const body = { name: 'a"', vpc: { public: false, cidrs: ['10.0.0.0/8'] }, log: [{ n: 1 }, { n: 2 }] };
  expect(resource('aws_x', { ...body, tags: new Map([['k"', 'v']]), none: [] })).toBe(`resource "aws_x" "this" {
  name = "a\\""
  vpc {
    public = false
    cidrs = ["10.0.0.0/8"]
  }
  log {
    n = 1
  }
  log {
    n = 2
  }
  tags = { "k\\"" = "v" }
  none = []
}`);
});
