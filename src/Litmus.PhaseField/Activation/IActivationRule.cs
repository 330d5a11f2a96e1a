namespace Litmus.PhaseField.Activation;

/// <summary>How many rows from the substrate are active at a time. Only active rows evolve.</summary>
public interface IActivationRule
{
    /// <summary>Name with its constants, for files and tables.</summary>
    string Name { get; }

    /// <summary>Number of active rows.</summary>
    /// <param name="time">Time t [time of the model], zero or greater.</param>
    /// <param name="rowCount">Rows of the grid.</param>
    /// <param name="spacing">Spacing Δx.</param>
    /// <returns>1 … rowCount; never less than at an earlier time.</returns>
    int ActiveRows(double time, int rowCount, double spacing);
}
