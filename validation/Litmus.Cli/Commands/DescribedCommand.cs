using System.CommandLine;

namespace Litmus.Cli.Commands;

/// <summary>A command with examples for its help text.</summary>
/// <param name="name">Its name.</param>
/// <param name="description">What it does.</param>
/// <param name="examples">Command lines, each with what it does. <see cref="ExampleNames"/> fills in <c>{claim}</c>, <c>{paper}</c> and <c>{gap}</c>.</param>
internal sealed class DescribedCommand(string name, string description, params (string Line, string What)[] examples) : Command(name, description)
{
    /// <summary>Command lines, each with what it does.</summary>
    public IReadOnlyList<(string Line, string What)> Examples { get; } = examples;
}
