using System.Collections.Concurrent;

namespace Litmus.Cases;

/// <summary>
/// The answers that the first run of a set found, one under each name. A run that asks the same question takes the answer from here, as a run does that varies
/// an input on which the question does not depend.
/// </summary>
/// <remarks>
/// Answers to other questions are not kept: each of them is mostly asked once, and an answer may be large. Safe for use by several threads. It is shared
/// through <see cref="RunMemory.Of"/>, so a case has one of each combination of types.
/// </remarks>
/// <typeparam name="TName">The name under which a run asks: which of its parts it is.</typeparam>
/// <typeparam name="TQuestion">Everything that the answer depends on, compared by value.</typeparam>
/// <typeparam name="TAnswer">The answer. Several runs get the same one, so nobody changes it.</typeparam>
public sealed class FirstAnswers<TName, TQuestion, TAnswer>
    where TName : notnull
    where TQuestion : IEquatable<TQuestion>
{
    private readonly ConcurrentDictionary<TName, (TQuestion Question, TAnswer Answer)> _first = new();

    /// <summary>The answer to a question: that of the first run if it asked the same under this name, else a new one.</summary>
    /// <param name="name">The name.</param>
    /// <param name="question">The question.</param>
    /// <param name="find">Finds the answer. It depends on the question alone.</param>
    public TAnswer Of(TName name, TQuestion question, Func<TAnswer> find)
    {
        if (_first.TryGetValue(name, out (TQuestion Question, TAnswer Answer) first) && first.Question.Equals(question))
        {
            return first.Answer;
        }

        TAnswer answer = find();
        _first.TryAdd(name, (question, answer));
        return answer;
    }
}
