// Loaded into the server before it starts: should the process that started it be killed, so that no signal comes,
// the line between the two breaks, and the server stops as if asked to.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
