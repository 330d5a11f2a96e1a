using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Litmus.Primitives;
using Litmus.Stripping.Transforms;

namespace Litmus.Stripping.Constriction;

/// <summary>Solves κ ∇²φ = 0 between an equipotential counter electrode and a contact: φ + r j = V on the contact, j = 0 beside it and at the sides.</summary>
/// <remarks>
/// Finite volumes in three dimensions (<see cref="LayeredElectrolyte"/>). Exact elimination of the interior leaves the current through the contact
/// with a symmetric positive definite matrix: restriction · impedance · prolongation + κr. Conjugate gradients, preconditioned by the
/// restriction of the inverse of the unrestricted operator; an iteration takes four cosine transforms of the surface. Second order where the
/// solution is smooth. If r = 0, the current density at the edge of a contact grows as the inverse root of the distance, and integrals converge at
/// first order. Sums run in one fixed order. Source: R. Holm, Electric Contacts, Springer 1967 (constriction of a contact); the scheme is ours.
/// </remarks>
public sealed class ConstrictionSolver
{
    private readonly ConstrictionParameters _parameters;
    private readonly ConstrictionOptions _options;

    /// <summary>Creates a solver. Omitted options take their defaults.</summary>
    public ConstrictionSolver(ConstrictionParameters parameters, ConstrictionOptions? options = null) =>
        (_parameters, _options) = (parameters, options ?? new ConstrictionOptions());

    /// <summary>Solves. Checks for cancellation and reports progress, in decades of the residual, at each iteration.</summary>
    /// <exception cref="ConstrictionNotConvergedException">The tolerance was not reached.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public ConstrictionResult Solve(IProgress<SolverProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ContactMask contact = _parameters.Contact;
        ImmutableArray<double> depthCells = DepthGrid.Geometric(
            _parameters.ElectrolyteThickness, _options.FirstDepthCell * _parameters.Spacing, _options.DepthCellCount);
        LayeredElectrolyte electrolyte = new(contact.Rows, contact.Columns, _parameters.Spacing, depthCells, _options.ThreadCount);
        double[] impedance = electrolyte.Impedances();

        // The impedance of the even current only shifts the potential of the contact by a constant. Replacing it by that of the first other mode
        // scales the current and keeps the matrix well conditioned.
        double evenShift = impedance.Length > 1 ? impedance[0] - impedance[1] : 0;
        impedance[0] -= evenShift;
        double[] admittance = [.. impedance.Select(value => 1 / (value + _parameters.InterfaceLength))];
        bool[] isActive = ImmutableCollectionsMarshal.AsArray(contact.IsActive)!;
        double[] current = Iterate(electrolyte.Transform, isActive, impedance, admittance, progress, out ImmutableArray<double> history, cancellationToken);

        double mean = Sum(current) / current.Length;
        double resistance = ((1 / mean) + evenShift) / _parameters.Conductivity;
        double even = (_parameters.ElectrolyteThickness / _parameters.Conductivity) + (_parameters.InterfaceResistance / contact.ActiveArea);
        double[] sorted = new double[contact.ActiveCount];
        for (int cell = 0, next = 0; cell < current.Length; cell++)
        {
            current[cell] /= mean;
            if (isActive[cell])
            {
                sorted[next++] = current[cell];
            }
        }

        Array.Sort(sorted);
        return new ConstrictionResult
        {
            CurrentFactor = ImmutableCollectionsMarshal.AsImmutableArray(current),
            SortedFactors = ImmutableCollectionsMarshal.AsImmutableArray(sorted),
            ActiveArea = contact.ActiveArea,
            Resistance = resistance,
            ConstrictionResistance = resistance - even,
            ResidualHistory = history,
        };
    }

    // Conjugate gradients for (restricted impedance + κr) j = 1 on the contact.
    private double[] Iterate(
        CosineTransform transform, bool[] isActive, double[] impedance, double[] admittance,
        IProgress<SolverProgress>? progress, out ImmutableArray<double> history, CancellationToken cancellationToken)
    {
        int cells = isActive.Length;
        double interfaceLength = _parameters.InterfaceLength;
        double[] current = new double[cells], residual = new double[cells], direction = new double[cells], image = new double[cells], modes = new double[cells];
        for (int cell = 0; cell < cells; cell++)
        {
            residual[cell] = isActive[cell] ? 1 : 0;
        }

        double rightSide = Math.Sqrt(Dot(residual, residual)), product = 0;
        List<double> residuals = [1];
        for (int iteration = 1; residuals[^1] > _options.Tolerance; iteration++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (iteration > _options.MostIterations)
            {
                throw new ConstrictionNotConvergedException(_options.MostIterations, residuals[^1], _options.Tolerance);
            }

            Apply(transform, isActive, admittance, 0, residual, image, modes);
            double newProduct = Dot(residual, image);
            double keep = iteration == 1 ? 0 : newProduct / product;
            product = newProduct;
            for (int cell = 0; cell < cells; cell++)
            {
                direction[cell] = image[cell] + (keep * direction[cell]);
            }

            Apply(transform, isActive, impedance, interfaceLength, direction, image, modes);
            double step = product / Dot(direction, image);
            for (int cell = 0; cell < cells; cell++)
            {
                current[cell] += step * direction[cell];
                residual[cell] -= step * image[cell];
            }

            residuals.Add(Math.Sqrt(Dot(residual, residual)) / rightSide);
            progress?.Report(new SolverProgress(iteration, 0, Math.Clamp(Math.Log(residuals[^1]) / Math.Log(_options.Tolerance), 0, 1)));
        }

        history = [.. residuals];
        return current;
    }

    // On the contact the inverse transform of (diagonal · transform of the field) plus a multiple of the field; zero elsewhere.
    private static void Apply(CosineTransform transform, bool[] isActive, double[] diagonal, double multiple, double[] field, double[] image, double[] modes)
    {
        Array.Copy(field, image, field.Length);
        transform.Forward(image, modes);
        for (int mode = 0; mode < modes.Length; mode++)
        {
            modes[mode] *= diagonal[mode];
        }

        transform.Inverse(modes, image);
        for (int cell = 0; cell < field.Length; cell++)
        {
            image[cell] = isActive[cell] ? image[cell] + (multiple * field[cell]) : 0;
        }
    }

    private static double Dot(double[] left, double[] right)
    {
        double sum = 0;
        for (int i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    private static double Sum(double[] values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum;
    }
}
