export default definePageConfig({ navigationBarTitleText: '读书笔记' });
