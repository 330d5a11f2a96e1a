namespace Litmus.Engines.Processes;

/// <summary>Why a program was ended before it came to its end.</summary>
internal enum ProcessStop
{
    /// <summary>It was not: it ended by itself.</summary>
    None,

    /// <summary>It gave no sign of life.</summary>
    Silence,

    /// <summary>Its time was over.</summary>
    Time,

    /// <summary>It printed too much.</summary>
    Printed,

    /// <summary>It wrote too much into its folder.</summary>
    Folder,

    /// <summary>It started too many processes.</summary>
    Processes,
}
