namespace LectureStudio.Features.Review;

internal static class ReviewRegistration
{
    internal static IServiceCollection AddReview(this IServiceCollection services) => services.AddSingleton<ReviewReader>();
}
