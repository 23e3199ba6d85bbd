// Sends files to the studio in chunks over plain HTTP, beside the circuit; see LectureStudio/Api/Uploads.cs.
export function watchDrops() {}
