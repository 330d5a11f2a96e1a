namespace Nuke.Common.Execution;

/// <summary>An argument of the build is not understood.</summary>
internal sealed class BuildArgumentException(string message) : Exception(message);
