namespace Litmus.KineticMonteCarlo.Restart;

/// <summary>Why a run cannot be resumed from a file.</summary>
public enum RestartFault
{
    /// <summary>Another program wrote the file.</summary>
    NotARestartFile,

    /// <summary>The file has another version of the format.</summary>
    OtherVersion,

    /// <summary>The file ends early.</summary>
    Truncated,

    /// <summary>The content does not match its checksum.</summary>
    Altered,

    /// <summary>The file belongs to a run with other parameters or options.</summary>
    OtherRun,

    /// <summary>The content matches its checksum, and no run can be in this state.</summary>
    Impossible,
}
