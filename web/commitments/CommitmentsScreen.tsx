export function CommitmentsScreen() {
  return null;
}
