namespace LectureStudio.Features.NewJob.Course;

/// <summary>Where a course is made from.</summary>
public enum CoursePlace { Repository, Archive, Folder }
