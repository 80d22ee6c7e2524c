import { Outlet } from '@tanstack/react-router';
import { AnnouncementProvider } from '#web/shell/Announcements.tsx';
import { useFocusOnArrival } from '#web/shell/use-focus-on-arrival.ts';

/** What is around every screen, the door's too. */
export function Root() {
  useFocusOnArrival();
  return (
    <AnnouncementProvider>
      <Outlet />
    </AnnouncementProvider>
  );
}
