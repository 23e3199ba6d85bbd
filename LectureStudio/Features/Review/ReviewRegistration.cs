using LectureStudio.Features.Jobs;
using LectureStudio.Pipeline.Workflows.Highlights;

namespace LectureStudio.Features.Review;

internal static class ReviewRegistration
{
    internal static IServiceCollection AddReview(this IServiceCollection services) => services
        .AddSingleton<ReviewReader>()
        .AddSingleton(new GateEditor(typeof(ClipPlan), typeof(ReviewPage)));
}
