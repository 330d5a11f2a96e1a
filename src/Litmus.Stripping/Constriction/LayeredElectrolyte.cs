using System.Collections.Immutable;
using System.Numerics;
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
        double[] admittance = new double[_depthCells.Length], eigenvalues = Eigenvalues();
        for (int mode = 0; mode < modes.Length; mode++)
        {
            Admittances(eigenvalues[mode], admittance);
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
        double[] impedance = Eigenvalues(), admittance = new double[_depthCells.Length];
        int width = Vector<double>.Count, mode = 0;
        for (; mode <= impedance.Length - width; mode += width)
        {
            ((Vector<double>.One / SurfaceAdmittance(new Vector<double>(impedance, mode))) + new Vector<double>(0.5 * _depthCells[0])).CopyTo(impedance, mode);
        }

        for (; mode < impedance.Length; mode++)
        {
            Admittances(impedance[mode], admittance);
            impedance[mode] = (1 / admittance[0]) + (0.5 * _depthCells[0]);
        }

        return impedance;
    }

    // λ of every mode, column-major.
    private double[] Eigenvalues()
    {
        double[] down = SquaredSines(Rows), across = SquaredSines(Columns), eigenvalues = new double[Rows * Columns];
        for (int mode = 0; mode < eigenvalues.Length; mode++)
        {
            eigenvalues[mode] = 4 * (down[mode % Rows] + across[mode / Rows]) / (_spacing * _spacing);
        }

        return eigenvalues;
    }

    private static double[] SquaredSines(int count)
    {
        double[] squares = new double[count];
        for (int k = 0; k < count; k++)
        {
            double sine = Math.Sin(0.5 * Math.PI * k / count);
            squares[k] = sine * sine;
        }

        return squares;
    }

    // Y₀ of several modes at a time, operation for operation as in Admittances.
    private Vector<double> SurfaceAdmittance(Vector<double> eigenvalue)
    {
        ReadOnlySpan<double> cells = _depthCells.AsSpan();
        int last = cells.Length - 1;
        Vector<double> admittance = (eigenvalue * cells[last]) + new Vector<double>(2 / cells[last]);
        for (int cell = last - 1; cell >= 0; cell--)
        {
            Vector<double> resistance = new(0.5 * (cells[cell] + cells[cell + 1]));
            admittance = (eigenvalue * cells[cell]) + (Vector<double>.One / (resistance + (Vector<double>.One / admittance)));
        }

        return admittance;
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
