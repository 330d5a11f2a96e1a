namespace Litmus.Cli.Tests.Reachability;

/// <summary>An error in one line of source that was silent once. It needs a build, because the compiler copies constants into every assembly.</summary>
/// <param name="What">What is wrong.</param>
/// <param name="File">The file, from the root of the repository.</param>
/// <param name="Right">The text as it is.</param>
/// <param name="Wrong">The text with the error.</param>
internal sealed record SourceMutation(string What, string File, string Right, string Wrong)
{
    /// <summary>Two errors that every gate let pass before values were compared.</summary>
    public static IReadOnlyList<SourceMutation> OnceSilent { get; } =
    [
        new("the lithium layer of StackCell halved", "src/Litmus.Electrochemistry/Stack/StackCell.cs",
            "Lithium.Thickness(MetalCapacity)", "Lithium.Thickness(MetalCapacity / 2)"),
        new("the Boltzmann constant + 0.4 %", "src/Litmus.Primitives/PhysicalConstants.cs", "1.380649e-23", "1.386172e-23"),
    ];

    /// <summary>Writes the error into a copy of the repository.</summary>
    public void ApplyTo(string root) => Write(root, Right, Wrong);

    /// <summary>Takes it back.</summary>
    public void TakeBack(string root) => Write(root, Wrong, Right);

    private void Write(string root, string from, string to)
    {
        string path = Path.Combine(root, File);
        string text = System.IO.File.ReadAllText(path);
        text.Split(from).Should().HaveCount(2, "{0} holds '{1}' once", File, from);
        System.IO.File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }
}
