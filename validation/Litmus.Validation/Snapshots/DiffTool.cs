using DiffEngine;

namespace Litmus.Validation.Snapshots;

/// <summary>
/// Opens a program that compares two files, where one is installed. DiffEngine opens nothing on a build server, and nothing where the environment variable
/// <c>DiffEngine_Disabled</c> is <c>true</c>.
/// </summary>
internal static class DiffTool
{
    /// <summary>Opens it.</summary>
    /// <param name="received">Path of the received file.</param>
    /// <param name="verified">Path of the verified file. One that is not there is shown empty.</param>
    public static void Open(string received, string verified)
    {
        if (!DiffRunner.Disabled)
        {
            DiffRunner.Launch(received, verified);
        }
    }
}
