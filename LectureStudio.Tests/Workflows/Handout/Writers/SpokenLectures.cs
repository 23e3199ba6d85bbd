using LectureStudio.Pipeline.Engine;
using LectureStudio.Pipeline.Stages.Slides;
using LectureStudio.Pipeline.Stages.Speech;
using LectureStudio.Pipeline.Workflows.Handout;

namespace LectureStudio.Tests.Workflows.Handout.Writers;

/// <summary>Lectures written for tests. A line with # opens a section: title | lines of its slide; every sentence takes six seconds.</summary>
internal static class SpokenLectures
{
    public const double Pace = 6;

    public static (Sections Sections, SlideText Slides, Transcript Transcript) Read(string lecture, string? language, bool withSpeech = true)
    {
        var none = new StageFile("none", "");
        var sections = new List<Section>();
        var slides = new List<SlideReading>();
        var time = 0.0;
        foreach (var part in lecture.Split("# ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = part.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var (title, slide) = (lines[0].Split(" | ")[0], lines[0].Split(" | ")[1].Replace(';', '\n'));
            var start = time;
            var sentences = lines.Skip(1).Select(l => new SpokenSentence((time += Pace) - Pace, time - 0.5, l)).ToList();
            sections.Add(new(sections.Count + 1, title, start, time, slides.Count + 1, [], withSpeech ? sentences : []));
            slides.Add(new(slides.Count + 1, title, slide, [], 1, null, null));
        }
        return (new(sections, none, none, null), new(slides, none), new(language, withSpeech ? TranscriptSource.GivenCaptions : TranscriptSource.None, "", [], null, []));
    }

    public const string Regression = """
        # Linear regression | Linear regression;Predicts a number from other numbers;Supervised learning
        Good morning everyone, and welcome back to the course.
        So, today we talk about linear regression, which is the workhorse of statistics.
        Linear regression is a method that predicts a number from one or more other numbers.
        The number we want to predict is called the response.
        The numbers we predict from are called features.
        For example, we may want to predict the price of a flat from its size and its age.
        In the simplest case there is only one feature, and the model is a straight line.
        A straight line has two parameters, the slope and the intercept.
        The slope tells us how much the response changes when the feature grows by one unit.
        The intercept is the value of the response when the feature is zero.
        Um, so the question is, how do we find a good line?
        Can everybody see the slide?
        # The loss function | The loss function;Residual: observed value minus predicted value;Mean squared error averages the squared residuals;Large errors count more than small ones
        Okay so we need a way to say how good a line is.
        A residual is the difference between the observed value and the predicted value.
        If the line passes above a point, the residual of that point is negative.
        We cannot simply add the residuals, because positive and negative residuals would cancel each other.
        Instead we square the residuals and take their average.
        The average of the squared residuals is called the mean squared error.
        The mean squared error punishes large errors much more than small ones.
        This is important when the data contain outliers.
        A single outlier can pull the whole line towards itself.
        As I said, squaring makes large errors count a lot.
        The mean squared error punishes big errors far more than small ones.
        An alternative is the mean absolute error, which treats all errors in proportion to their size.
        The mean absolute error is more robust, but it has no simple closed solution.
        # Gradient descent | Gradient descent;Start anywhere;Step against the gradient;Learning rate controls the step size
        Now that we have a loss function, we want to find the parameters that make it small.
        Gradient descent is an iterative method that moves the parameters against the gradient of the loss.
        The gradient points in the direction in which the loss grows fastest.
        So we take a small step in the opposite direction.
        The learning rate is the factor that controls how far each step goes.
        If the learning rate is too large, the parameters jump over the minimum and the loss may even grow.
        If the learning rate is too small, training takes a very long time.
        A good habit is to plot the loss after every step.
        When the curve of the loss becomes flat, the method has converged.
        For linear regression the loss is convex, so there is only one minimum and we cannot get stuck.
        Convex means that the line between any two points of the graph never lies below the graph.
        Stochastic gradient descent (SGD) estimates the gradient from a small random sample of the data.
        This makes each step much cheaper.
        The small sample is called a minibatch.
        Stochastic gradient descent is noisy, and the noise can help the method to leave bad regions.
        # Overfitting | Overfitting;Training error versus test error;Regularisation: a penalty on large parameters;Cross-validation
        Let us now look at what can go wrong.
        Overfitting means that a model learns the noise of the training data instead of the pattern behind it.
        An overfitted model has a small error on the training data and a large error on new data.
        For this reason we never judge a model by its training error.
        We keep a part of the data aside and call it the test set.
        Cross-validation splits the data into several parts and uses each part once for testing.
        Five or ten parts are common in practice.
        Regularisation adds a penalty on large parameters to the loss.
        Ridge regression is linear regression with a penalty on the squared size of the parameters.
        The lasso uses the absolute size instead, and it sets many parameters exactly to zero.
        Therefore the lasso also selects features.
        The strength of the penalty is chosen by cross-validation.
        The key idea of the whole lecture is that a model should be judged on data it has not seen.
        Next week we will look at logistic regression.
        Thank you, and see you next week.
        """;

    public const string Cryptography = """
        # Kryptographie | Kryptographie;Schutz von Nachrichten vor fremden Augen;Vertraulichkeit, Integrität, Authentizität
        Guten Morgen und willkommen zur Vorlesung.
        Heute geht es um die Grundlagen der Kryptographie.
        Unter Kryptographie versteht man die Lehre vom Verschlüsseln von Nachrichten.
        Also, das wichtigste Ziel ist die Vertraulichkeit der Nachricht.
        Vertraulichkeit bedeutet, dass nur der Empfänger die Nachricht lesen kann.
        Integrität bedeutet, dass niemand die Nachricht unbemerkt verändern kann.
        Ein Schlüssel ist eine geheime Zahl, die das Verschlüsseln und das Entschlüsseln steuert.
        Ähm, ohne den Schlüssel soll die verschlüsselte Nachricht wertlos sein.
        # Symmetrische Verfahren | Symmetrische Verfahren;Ein gemeinsamer Schlüssel;AES ist heute der Standard;Schlüsselaustausch ist das Problem
        Bei symmetrischen Verfahren benutzen Sender und Empfänger denselben Schlüssel.
        Symmetrische Verfahren sind schnell und eignen sich für große Datenmengen.
        Der Advanced Encryption Standard (AES) ist eine Blockchiffre mit Blöcken von 128 Bit.
        Eine Blockchiffre ist ein Verfahren, das Nachrichten in Blöcken fester Länge verschlüsselt.
        Das Problem ist der Austausch des Schlüssels.
        Beide Seiten müssen den Schlüssel kennen, bevor sie sicher miteinander sprechen können.
        Können Sie mich hinten hören?
        # Asymmetrische Verfahren | Asymmetrische Verfahren;Öffentlicher und privater Schlüssel;RSA beruht auf dem Faktorisieren großer Zahlen
        Asymmetrische Verfahren lösen das Problem des Schlüsselaustauschs.
        Jeder Teilnehmer besitzt einen öffentlichen und einen privaten Schlüssel.
        Der öffentliche Schlüssel darf jedem bekannt sein.
        Mit dem öffentlichen Schlüssel wird die Nachricht verschlüsselt, und nur der private Schlüssel kann sie wieder entschlüsseln.
        Das Verfahren RSA beruht darauf, dass das Zerlegen großer Zahlen in Primfaktoren sehr aufwendig ist.
        Eine Prüfsumme, die auch absichtliche Änderungen erkennt, nennt man kryptographische Hashfunktion.
        Eine digitale Signatur beweist, dass die Nachricht vom Absender stammt und nicht verändert wurde.
        """;
}
