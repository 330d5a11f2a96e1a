using System.Collections.Immutable;
using Litmus.Primitives;
using Litmus.Stripping.Transforms;

namespace Litmus.Stripping.Constriction;

/// <summary>Laplace's equation between a contact with a given current and an equipotential counter electrode; conductivity 1, no flux at the sides.</summary>
/// <remarks>
/// Finite volumes in three dimensions: central fluxes between square columns (spacing h) of cells of thickness t_m, second order. The cosine
/// transform diagonalises the lateral part. For each mode the cells of a column form a chain whose admittance at the contact is the continued
/// fraction Y_m = λ t_m + 1/(1/g_m + 1/Y_(m+1)), λ = (4/h²)(sin²(πk/2R) + sin²(πl/2C)), g_m = 2/(t_m + t_(m+1)), closed by 2/t at the counter
/// electrode. The potential of the contact is (1/Y₀ + t₀/2) times the flux. One pass over the modes eliminates the interior exactly.
/// </remarks>
public sealed class LayeredElectrolyte
{
    private readonly CosineTransform _transform;
    private readonly double _spacing;
    private readonly ImmutableArray<double> _depthCells;

    /// <summary>Creates an electrolyte on a grid.</summary>
    /// <param name="rows">Number of rows; at least 1.</param>
    /// <param name="columns">Number of columns; at least 1.</param>
    /// <param name="spacing">Lateral spacing h [m]; finite and greater than zero.</param>
    /// <param name="depthCells">Thicknesses of the cells from the contact on [m]; at least one, greater than zero.</param>
    /// <param name="threadCount">Number of threads; at least 1. It changes the time, not the result.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    /// <exception cref="ArgumentException">There is no cell.</exception>
    public LayeredElectrolyte(int rows, int columns, double spacing, ImmutableArray<double> depthCells, int threadCount = 1)
    {
        _spacing = Require.PositiveFinite(spacing);
        if (depthCells.IsDefaultOrEmpty)
        {
            throw new ArgumentException("The electrolyte has no cell across its thickness; expected at least one.", nameof(depthCells));
        }

        foreach (double cell in depthCells)
        {
            Require.PositiveFinite(cell, nameof(depthCells));
        }

        _depthCells = depthCells;
        _transform = new CosineTransform(rows, columns, threadCount);
    }

    /// <summary>Number of rows.</summary>
    public int Rows => _transform.Rows;

    /// <summary>Number of columns.</summary>
    public int Columns => _transform.Columns;

    /// <summary>The transform of the fields at the contact.</summary>
    internal CosineTransform Transform => _transform;

    /// <summary>Potential of the contact for a flux into the electrolyte.</summary>
    /// <param name="flux">Flux [potential/length], row-major. Shape: rows × columns.</param>
    /// <returns>Potential against the counter electrode, row-major. Shape: rows × columns.</returns>
    /// <exception cref="ArgumentException">The flux is too short.</exception>
    public double[] SurfacePotential(ReadOnlySpan<double> flux)
    {
        double[] impedance = Impedances();
        double[] field = flux.ToArray(), modes = new double[field.Length];
        _transform.Forward(field, modes);
        for (int mode = 0; mode < impedance.Length; mode++)
        {
            modes[mode] *= impedance[mode];
        }

        _transform.Inverse(modes, field);
        return field;
    }

    /// <summary>Potentials of all cells for a flux into the electrolyte.</summary>
    /// <param name="flux">Flux [potential/length], row-major. Shape: rows × columns.</param>
    /// <returns>One array per layer, from the contact on, each row-major. Shape: rows × columns.</returns>
    /// <exception cref="ArgumentException">The flux is too short.</exception>
    public double[][] CellPotentials(ReadOnlySpan<double> flux)
    {
        double[] field = flux.ToArray(), modes = new double[field.Length];
        _transform.Forward(field, modes);
        double[][] layers = [.. _depthCells.Select(_ => new double[modes.Length])];
        double[] admittance = new double[_depthCells.Length];
        for (int mode = 0; mode < modes.Length; mode++)
        {
            Admittances(Eigenvalue(mode), admittance);
            double potential = modes[mode] / admittance[0];
            layers[0][mode] = potential;
            for (int cell = 1; cell < layers.Length; cell++)
            {
                double conductance = 2 / (_depthCells[cell - 1] + _depthCells[cell]);
                potential *= conductance / (conductance + admittance[cell]);
                layers[cell][mode] = potential;
            }
        }

        double[] scratch = new double[modes.Length];
        foreach (double[] layer in layers)
        {
            Array.Copy(layer, scratch, layer.Length);
            _transform.Inverse(scratch, layer);
        }

        return layers;
    }

    /// <summary>Potential of the contact over flux for every mode [m], column-major. The first is the thickness of the electrolyte.</summary>
    internal double[] Impedances()
    {
        double[] impedance = new double[Rows * Columns], admittance = new double[_depthCells.Length];
        for (int mode = 0; mode < impedance.Length; mode++)
        {
            Admittances(Eigenvalue(mode), admittance);
            impedance[mode] = (1 / admittance[0]) + (0.5 * _depthCells[0]);
        }

        return impedance;
    }

    private double Eigenvalue(int mode)
    {
        double down = Math.Sin(0.5 * Math.PI * (mode % Rows) / Rows), across = Math.Sin(0.5 * Math.PI * (mode / Rows) / Columns);
        return 4 * ((down * down) + (across * across)) / (_spacing * _spacing);
    }

    private void Admittances(double eigenvalue, double[] admittance)
    {
        int last = _depthCells.Length - 1;
        admittance[last] = (eigenvalue * _depthCells[last]) + (2 / _depthCells[last]);
        for (int cell = last - 1; cell >= 0; cell--)
        {
            double resistance = 0.5 * (_depthCells[cell] + _depthCells[cell + 1]);
            admittance[cell] = (eigenvalue * _depthCells[cell]) + (1 / (resistance + (1 / admittance[cell + 1])));
        }
    }
}
