import { createContext } from 'react';

/** Whether the reader wants tables instead of pictures. */
export const AsTables = createContext(false);
