export function ThemesScreen() {
  return null;
}
