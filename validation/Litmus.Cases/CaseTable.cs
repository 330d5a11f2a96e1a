namespace Litmus.Cases;

/// <summary>A table that a case writes: a curve, a map, a list; one CSV file in the store and in the report.</summary>
public sealed record CaseTable
{
    /// <summary>Makes a table.</summary>
    /// <param name="name">File name without ending: <c>fig-6</c>.</param>
    /// <param name="columns">Columns of equal length.</param>
    /// <exception cref="ArgumentException">There is no column, or they differ in length.</exception>
    public CaseTable(string name, IReadOnlyList<CaseColumn> columns)
    {
        if (columns.Count == 0 || columns.Any(column => column.Count != columns[0].Count))
        {
            throw new ArgumentException(
                $"The table '{name}' needs columns of equal length; it has {string.Join(", ", columns.Select(column => $"{column.Name}: {column.Count}"))}.",
                nameof(columns));
        }

        (Name, Columns) = (name, columns);
    }

    /// <summary>File name without ending.</summary>
    public string Name { get; }

    /// <summary>Columns of equal length.</summary>
    public IReadOnlyList<CaseColumn> Columns { get; }

    /// <summary>Number of rows.</summary>
    public int RowCount => Columns[0].Count;
}
