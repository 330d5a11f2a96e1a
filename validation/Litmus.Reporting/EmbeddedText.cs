using System.Reflection;

namespace Litmus.Reporting;

/// <summary>The text files that are part of this assembly.</summary>
internal static class EmbeddedText
{
    /// <summary>The text of one file.</summary>
    /// <exception cref="InvalidOperationException">There is no such file: an error in the project file.</exception>
    public static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no text '{name}'.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
