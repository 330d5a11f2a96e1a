using Litmus.Nucleation.StiffIntegration;
using Litmus.Primitives;
using static Litmus.Nucleation.Pathways.PathwayState;

namespace Litmus.Nucleation.Pathways;

/// <summary>Parallel reaction pathways at one potential E: C_dl Ė = j_app + j_SEI + j_nuc − j_g − j_pit.</summary>
/// <remarks>
/// j_SEI = k e^(−bF(E−E_s)/RT − q/q₀), q̇ = j_SEI. Nuclei form at E &lt; 0 on free sites, Ṅ = k_n e^(−B/E²)(N_s − N)(1 − X), with the critical
/// radius r* = 2γ_sV_m/(F|E|) and the charge of half a sphere. All radii change with ṙ = −i(E) V_m/F. With M₁ = Σr and M₂ = Σr² per area,
/// Ṁ₁ = Nṙ + Ṅr*, Ṁ₂ = 2M₁ṙ + Ṅr*². Half spheres that overlap at random (KJMA) cover X = 1 − exp(−πM₂) of the surface and have the area
/// a = 1 − exp(−2πM₂): j_g = a i(E). For each stripped ion χ others lose contact, so radii shrink (1 + χ) times as fast.
/// Pits open at E &gt; 0, ȧ_p = k_p e^(−B_p/E²)(1 − a_p): j_pit = a_p i(E).
/// Anodic currents are positive. The exact Jacobian lets a Rosenbrock method conserve the sum of all charges.
/// </remarks>
public sealed class PathwayCircuit : IStiffSystem
{
    private readonly PathwayParameters _parameters;
    private readonly double _applied;
    private readonly double _shrinkage;
    private readonly bool _pitsOpen;
    private readonly double _siteRoot;
    private readonly double _criticalProduct;
    private readonly double _nucleusCharge;

    /// <summary>Creates a circuit under one applied current density.</summary>
    /// <param name="parameters">Physics.</param>
    /// <param name="appliedCurrentDensity">j_app [A m⁻²]; anodic positive, 0 at open circuit; finite.</param>
    /// <param name="leavesDeadLithium">Whether stripping leaves dead lithium.</param>
    /// <param name="pitsOpen">Whether there is a reservoir in which pits can open.</param>
    /// <exception cref="ArgumentOutOfRangeException">The current density is not finite.</exception>
    public PathwayCircuit(PathwayParameters parameters, double appliedCurrentDensity, bool leavesDeadLithium, bool pitsOpen)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        _parameters = parameters;
        _applied = Require.Finite(appliedCurrentDensity);
        _shrinkage = (leavesDeadLithium ? 1 + parameters.DeadPerStripped : 1) * Math.Sqrt(parameters.SiteDensity) / parameters.ChargePerVolume;
        _pitsOpen = pitsOpen;
        _siteRoot = Math.Sqrt(parameters.SiteDensity);
        _criticalProduct = 2 * parameters.ElectrolyteFaceEnergy / parameters.ChargePerVolume;
        _nucleusCharge = parameters.ChargePerVolume * (2 * Math.PI / 3) / _siteRoot;
    }

    /// <inheritdoc/>
    public int Dimension => PathwayState.Dimension;

    /// <summary>The current of each pathway.</summary>
    /// <param name="state">State in the order of the circuit. Shape: 9.</param>
    public PathwayCurrents Currents(ReadOnlySpan<double> state)
    {
        Span<double> derivative = stackalloc double[PathwayState.Dimension];
        Derivative(state, derivative);
        return new PathwayCurrents(
            _parameters.DoubleLayerCapacitance * derivative[Potential],
            -derivative[SeiCharge],
            -derivative[NucleationCharge],
            derivative[GrowthCharge],
            derivative[PitCharge]);
    }

    /// <inheritdoc/>
    public void Derivative(ReadOnlySpan<double> state, Span<double> derivative)
    {
        double potential = state[Potential];
        double current = _parameters.Growth.CurrentDensity(potential);
        double sei = SeiCurrent(potential, state[SeiCharge]);
        double nuclei = potential < 0 ? _parameters.Nucleation.At(potential) * FreeShare(state) : 0;

        // r* may be infinite where the rate is zero. The limit of their product is zero.
        double radius = nuclei > 0 ? -_criticalProduct * _siteRoot / potential : 0;
        double speed = -_shrinkage * current;
        double nucleation = _nucleusCharge * nuclei * radius * radius * radius;
        double growth = Area(state[SquareSum]) * current;
        double pits = state[PitArea] * current;
        derivative[Potential] = (_applied + sei + nucleation - growth - pits) / _parameters.DoubleLayerCapacitance;
        derivative[SeiCharge] = sei;
        derivative[NucleusShare] = nuclei;
        derivative[RadiusSum] = (state[NucleusShare] * speed) + (nuclei * radius);
        derivative[SquareSum] = (2 * state[RadiusSum] * speed) + (nuclei * radius * radius);
        derivative[PitArea] = _pitsOpen && potential > 0 ? _parameters.Pits.At(potential) * (1 - state[PitArea]) : 0;
        derivative[NucleationCharge] = nucleation;
        derivative[GrowthCharge] = growth;
        derivative[PitCharge] = pits;
    }

    /// <inheritdoc/>
    public void Jacobian(ReadOnlySpan<double> state, Span<double> jacobian)
    {
        jacobian.Clear();
        double potential = state[Potential];
        double current = _parameters.Growth.CurrentDensity(potential);
        double slope = _parameters.Growth.Slope(potential);
        double sei = SeiCurrent(potential, state[SeiCharge]);
        double seiByPotential = -_parameters.SeiTransferCoefficient * _parameters.Growth.InverseThermalVoltage * sei;
        double seiByCharge = -sei / _parameters.SeiPassivationCharge;
        double area = Area(state[SquareSum]);
        double areaBySquares = state[SquareSum] > 0 ? 2 * Math.PI * Math.Exp(-2 * Math.PI * state[SquareSum]) : 0;
        double speed = -_shrinkage * current;
        double speedByPotential = -_shrinkage * slope;

        Set(jacobian, SeiCharge, Potential, seiByPotential);
        Set(jacobian, SeiCharge, SeiCharge, seiByCharge);
        Set(jacobian, GrowthCharge, Potential, area * slope);
        Set(jacobian, GrowthCharge, SquareSum, areaBySquares * current);
        Set(jacobian, PitCharge, Potential, state[PitArea] * slope);
        Set(jacobian, PitCharge, PitArea, current);
        Set(jacobian, RadiusSum, Potential, state[NucleusShare] * speedByPotential);
        Set(jacobian, RadiusSum, NucleusShare, speed);
        Set(jacobian, SquareSum, Potential, 2 * state[RadiusSum] * speedByPotential);
        Set(jacobian, SquareSum, RadiusSum, 2 * speed);
        if (_pitsOpen && potential > 0)
        {
            Set(jacobian, PitArea, Potential, _parameters.Pits.Slope(potential) * (1 - state[PitArea]));
            Set(jacobian, PitArea, PitArea, -_parameters.Pits.At(potential));
        }

        AddNucleation(jacobian, state, potential);

        // The first row follows from the charges: C Ė = j_app + q̇_SEI + q̇_nuc − q̇_g − q̇_pit.
        for (int column = 0; column < PathwayState.Dimension; column++)
        {
            jacobian[column] = (At(jacobian, SeiCharge, column) + At(jacobian, NucleationCharge, column)
                - At(jacobian, GrowthCharge, column) - At(jacobian, PitCharge, column)) / _parameters.DoubleLayerCapacitance;
        }
    }

    // Nucleation contributes ν to ṅ, νρ to Ṁ₁, νρ² to Ṁ₂ and Kνρ³ to the charge, with ν(E, n, M₂) and ρ = −c/E.
    private void AddNucleation(Span<double> jacobian, ReadOnlySpan<double> state, double potential)
    {
        double rate = potential < 0 ? _parameters.Nucleation.At(potential) : 0;
        if (rate == 0)
        {
            return;
        }

        double free = FreeShare(state);
        double cover = Math.Exp(-Math.PI * Math.Max(state[SquareSum], 0));
        double nuclei = rate * free;
        double byPotential = _parameters.Nucleation.Slope(potential) * free;
        double byNuclei = -rate * cover;
        double bySquares = state[SquareSum] > 0 ? -Math.PI * nuclei : 0;
        double radius = -_criticalProduct * _siteRoot / potential;
        double power = 1;
        ReadOnlySpan<int> rows = [NucleusShare, RadiusSum, SquareSum, NucleationCharge];
        for (int order = 0; order < rows.Length; order++)
        {
            double factor = order == 3 ? _nucleusCharge * power : power;

            // dρ^m/dE = −m ρ^m/E.
            Add(jacobian, rows[order], Potential, factor * (byPotential - (order * nuclei / potential)));
            Add(jacobian, rows[order], NucleusShare, factor * byNuclei);
            Add(jacobian, rows[order], SquareSum, factor * bySquares);
            power *= radius;
        }
    }

    private double SeiCurrent(double potential, double charge) => _parameters.SeiRateConstant
        * Math.Exp(
            (-_parameters.SeiTransferCoefficient * _parameters.Growth.InverseThermalVoltage * (potential - _parameters.SeiPotential))
            - (charge / _parameters.SeiPassivationCharge));

    // (1 − n)(1 − X)
    private static double FreeShare(ReadOnlySpan<double> state) => (1 - state[NucleusShare]) * Math.Exp(-Math.PI * Math.Max(state[SquareSum], 0));

    private static double Area(double squareSum) => 1 - Math.Exp(-2 * Math.PI * Math.Max(squareSum, 0));

    private static double At(ReadOnlySpan<double> jacobian, int row, int column) => jacobian[(row * PathwayState.Dimension) + column];

    private static void Set(Span<double> jacobian, int row, int column, double value) => jacobian[(row * PathwayState.Dimension) + column] = value;

    private static void Add(Span<double> jacobian, int row, int column, double value) => jacobian[(row * PathwayState.Dimension) + column] += value;
}
