namespace LectureStudio.Pipeline.Workflows.Course.Exports.Site;

/// <summary>What the site is for.</summary>
public enum SiteFlavour
{
    /// <summary>Stands alone: on a web server or opened from the disk.</summary>
    Web,

    /// <summary>
    /// Lies in a package for a learning platform: each page loads <c>assets/scorm.js</c>, which the package brings, before <c>assets/course.js</c>,
    /// so that it may set <c>window.courseStore</c> to <c>{ load(): state | null, save(state) }</c>.
    /// </summary>
    Package,
}
