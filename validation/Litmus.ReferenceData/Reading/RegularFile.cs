namespace Litmus.ReferenceData.Reading;

/// <summary>Whether a file that a data package lists is a file of its folder. Opening anything else may read what lies outside, or wait for ever.</summary>
internal static class RegularFile
{
    /// <summary>What is wrong with a file, as a sentence; nothing if it may be opened.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The name that the data package gives.</param>
    public static string? TroubleWith(string folder, string name)
    {
        if (!IsName(name))
        {
            return $"The resource's 'path' is '{name}'; the name of a file in this folder was expected.";
        }

        FileInfo file = new(Path.Combine(folder, name));
        if (!file.Exists)
        {
            return $"'{name}' is listed but not there. Restore it, or take it off the list.";
        }

        if (file.LinkTarget is not null && Path.GetDirectoryName(file.ResolveLinkTarget(returnFinalTarget: true)?.FullName) != Path.GetFullPath(folder))
        {
            return $"'{name}' is a link to {file.LinkTarget}, outside of this folder. Put the file itself here.";
        }

        // A pipe and a device have no length. They are told from a file without opening them, because that may never return.
        FileInfo final = file.LinkTarget is null ? file : (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
        return final.Length == 0 ? $"'{name}' is empty, or no regular file but a pipe or a device. Restore the file, or take it off the list." : null;
    }

    /// <summary>Whether a text is the name of a file, without a folder.</summary>
    public static bool IsName(string text) => text is not ("" or "." or "..") && text.AsSpan().IndexOfAny('/', '\\', '\0') < 0;
}
