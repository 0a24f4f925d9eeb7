import { onThreads } from './sweep-worlds.ts'

/** So many worlds of a sweep on one thread: a program that shares nothing with another of its kind but the machine. */
await onThreads(Number(process.argv[2]), 1)
