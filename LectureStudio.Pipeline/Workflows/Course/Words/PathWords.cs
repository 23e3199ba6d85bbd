namespace LectureStudio.Pipeline.Workflows.Course.Words;

/// <summary>How proposed pathways are called and described, in one language. In descriptions <c>{0}</c> is how many documents they have.</summary>
/// <param name="Complete">Leaves nothing out.</param>
/// <param name="Essentials">Of a very long source what matters most.</param>
/// <param name="Quick">What gets one going.</param>
/// <param name="Practice">Tutorials and guides.</param>
/// <param name="Depth">Background and reference.</param>
/// <param name="Wished">What speaks of what the person asks for.</param>
/// <param name="One">"one document".</param>
/// <param name="Several">"{0} documents".</param>
/// <param name="Alone">Why there is no other pathway.</param>
/// <param name="Later">Why some concepts are explained after they are used; <c>{0}</c> is in how many modules.</param>
public sealed record PathWords(PathWording Complete, PathWording Essentials, PathWording Quick, PathWording Practice, PathWording Depth, PathWording Wished, string One, string Several, string Alone, string Later);

/// <summary>One pathway's words.</summary>
/// <param name="Audience">For whom, a phrase.</param>
/// <param name="Description">A sentence.</param>
public sealed record PathWording(string Title, string Audience, string Description);
