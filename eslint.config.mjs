import tseslint from 'typescript-eslint'

// biome formats and lints. This asks the one question that needs types: is every promise awaited by someone?
export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/data/**',
      '.dependency-cruiser/**',
      'bin/**',
      '*.config.*',
      '**/*.mjs',
      '**/*.cjs',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
)
