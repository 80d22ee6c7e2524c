import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { AwaySheet } from './AwaySheet.tsx';
import { MoveSheet } from './MoveSheet.tsx';
import { SkipSheet } from './SkipSheet.tsx';

// The same sheets over the page they are about and over Today: closed, one is where one was.

const book = getRouteApi('/signed-in/one-on-ones/$id');
const move = getRouteApi('/signed-in/today/move/$id');
const skip = getRouteApi('/signed-in/today/skip/$id');

export function MoveOnBook() {
  return <MoveSheet {...useBook()} />;
}

export function SkipOnBook() {
  return <SkipSheet {...useBook()} />;
}

export function AwayOnBook() {
  return <AwaySheet {...useBook()} />;
}

export function MoveOnToday() {
  const { id } = move.useParams();
  return <MoveSheet id={id} onClose={useToToday()} />;
}

export function SkipOnToday() {
  const { id } = skip.useParams();
  return <SkipSheet id={id} onClose={useToToday()} />;
}

export function AwayOnToday() {
  return <AwaySheet onClose={useToToday()} />;
}

function useBook() {
  const { id } = book.useParams();
  const navigate = useNavigate();
  return { id, onClose: () => void navigate({ to: '/one-on-ones/$id', params: { id } }) };
}

function useToToday() {
  const navigate = useNavigate();
  return () => void navigate({ to: '/' });
}
