export function CareerScreen() {
  return null;
}
