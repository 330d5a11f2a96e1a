using System.Collections.Immutable;
using Litmus.KineticMonteCarlo.Events;
using Litmus.KineticMonteCarlo.Lattices;
using Litmus.KineticMonteCarlo.Morphology;
using Litmus.KineticMonteCarlo.Restart;
using Litmus.Primitives.Randomness;

namespace Litmus.KineticMonteCarlo;

/// <summary>
/// A history in progress. It can be advanced, inspected, saved and resumed. Each event is drawn with the probability rate/k_tot and takes δt = −ln(r₂)/k_tot,
/// r₂ uniform on (0, 1].
/// </summary>
/// <remarks>
/// Rejection-free: r₁ k_tot selects a group of events of equal rate; a uniform integer selects the event. Nothing is allocated between events.
/// Sources: A. B. Bortz, M. H. Kalos, J. L. Lebowitz, J. Comput. Phys. 17 (1975) 10 (classes of equal rate); D. T. Gillespie, J. Comput. Phys. 22 (1976)
/// 403 (time step).
/// </remarks>
public sealed class KineticMonteCarloRun
{
    private const int AdsorptionKinds = 3;

    private const int FirstHop = AdsorptionKinds + 1;

    private readonly KineticMonteCarloParameters _parameters;
    private readonly KineticMonteCarloOptions _options;
    private readonly LatticeGeometry _geometry;
    private readonly EventRates _rates;
    private readonly IonWalkers? _walkers;
    private readonly Deposit _deposit;
    private readonly Xoshiro256StarStar _random;
    private readonly double[] _weights;
    private readonly long[] _adsorptionsByKind = new long[AdsorptionKinds + 1];
    private readonly long[] _adsorptionsByLayer;
    private bool _areAtomWeightsCurrent;
    private double _atomRate;
    private double _time;
    private double _scaledTime;
    private long _hops;
    private long _desorptions;
    private long _ionHops;
    private long _blockedIonHops;

    internal KineticMonteCarloRun(KineticMonteCarloParameters parameters, KineticMonteCarloOptions options, IEnumerable<LatticeSite> initialAtoms)
        : this(parameters, options, new Xoshiro256StarStar(options.Seed))
    {
        _deposit.Open();
        foreach (LatticeSite atom in initialAtoms)
        {
            int site = IndexOf(atom);
            if (!_deposit.IsVacant(site))
            {
                throw new ArgumentException($"The initial atom at {atom} is given twice. Give each site once.", nameof(initialAtoms));
            }

            _deposit.Fill(site);
        }

        _walkers?.Spread(_random);
    }

    internal KineticMonteCarloRun(KineticMonteCarloParameters parameters, KineticMonteCarloOptions options, RunState state)
        : this(parameters, options, new Xoshiro256StarStar(state.Random[0], state.Random[1], state.Random[2], state.Random[3]))
    {
        _deposit.Restore(state.Atoms, state.Members, state.HighestLayer);
        if (_walkers is not null)
        {
            _walkers.Restore(state.Walkers);
        }
        else if (state.Walkers.Length > 0)
        {
            throw new InvalidDataException($"{state.Walkers.Length} walkers of a run without transport");
        }

        (_time, _scaledTime) = (state.Time, state.ScaledTime);
        EventCounts counts = state.Counts;
        (_hops, _desorptions, _ionHops, _blockedIonHops) = (counts.Hops, counts.Desorptions, counts.IonHops, counts.BlockedIonHops);
        (_adsorptionsByKind[1], _adsorptionsByKind[2], _adsorptionsByKind[3]) = (counts.OnSubstrate, counts.BesideLithium, counts.OnLithium);
        state.AdsorptionsByLayer.CopyTo(_adsorptionsByLayer, 0);
    }

    private KineticMonteCarloRun(KineticMonteCarloParameters parameters, KineticMonteCarloOptions options, Xoshiro256StarStar random)
    {
        (_parameters, _options, _random) = (parameters, options, random);
        _geometry = new LatticeGeometry(parameters.Lattice, parameters.ColumnCount, parameters.RowCount, options.LayerCount);
        _rates = new EventRates(parameters, _geometry.NeighbourCount, _geometry.BelowCount);
        _walkers = parameters.Transport is { } transport ? new IonWalkers(_geometry, transport) : null;
        _deposit = new Deposit(_geometry, parameters, _walkers);
        _walkers?.Attach(_deposit);
        _weights = new double[FirstHop + (2 * _rates.GroupCount)];
        _adsorptionsByLayer = new long[options.LayerCount];
    }

    /// <summary>Simulated time [s].</summary>
    public double Time => _time;

    /// <summary>Lithium atoms on the lattice.</summary>
    public int AtomCount => _deposit.AtomCount;

    /// <summary>Filled fraction of the substrate sites [1].</summary>
    public double SubstrateCoverage => (double)_deposit.CoveredCount / (_geometry.Columns * _geometry.Rows);

    /// <summary>Events so far, by kind.</summary>
    public EventCounts Counts => new(_adsorptionsByKind[1], _adsorptionsByKind[2], _adsorptionsByKind[3], _hops, _desorptions, _ionHops, _blockedIonHops);

    /// <summary>Sum k_tot of the rates of all possible events [s⁻¹].</summary>
    /// <exception cref="NoEventPossibleException">Every rate is zero.</exception>
    public double TotalRate => SumRates();

    /// <summary>Mean of k_tot δt over the events so far [1]; its expectation is 1, its variance 1/events.</summary>
    public double MeanScaledTimeStep => _scaledTime / Math.Max(1, Counts.Total);

    /// <summary>Advances by a number of events.</summary>
    /// <param name="eventCount">Number of events; zero or greater.</param>
    /// <exception cref="NoEventPossibleException">Every rate is zero.</exception>
    /// <exception cref="LatticeFullException">The deposit left the lattice.</exception>
    public void Advance(long eventCount)
    {
        for (long i = 0; i < eventCount; i++)
        {
            double total = SumRates();
            double scaledStep = ScaledStep();
            Pass(scaledStep, scaledStep / total);
            Happen(total);
        }
    }

    /// <summary>Advances to a time. The next call draws the event under way again, which leaves the exponential distribution unchanged.</summary>
    /// <param name="time">Time [s].</param>
    /// <exception cref="NoEventPossibleException">Every rate is zero.</exception>
    /// <exception cref="LatticeFullException">The deposit left the lattice.</exception>
    public void AdvanceTo(double time)
    {
        while (_time < time)
        {
            double total = SumRates(), scaledStep = ScaledStep(), step = scaledStep / total;
            if (_time + step > time)
            {
                _time = time;
                return;
            }

            Pass(scaledStep, step);
            Happen(total);
        }
    }

    /// <summary>Advances to a number of atoms or of events, whichever comes first.</summary>
    /// <param name="atomCount">Atoms at which to stop.</param>
    /// <param name="eventLimit">Events at which to stop.</param>
    /// <returns>Whether the number of atoms is reached.</returns>
    /// <exception cref="NoEventPossibleException">Every rate is zero.</exception>
    /// <exception cref="LatticeFullException">The deposit left the lattice.</exception>
    public bool AdvanceToAtoms(int atomCount, long eventLimit = long.MaxValue)
    {
        for (long i = 0; i < eventLimit && _deposit.AtomCount < atomCount; i++)
        {
            Advance(1);
        }

        return _deposit.AtomCount >= atomCount;
    }

    /// <summary>Whether an atom is on a site.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The site is outside the lattice.</exception>
    public bool IsFilled(LatticeSite site) => _deposit.IsFilled(IndexOf(site));

    /// <summary>The sites that hold an atom, by layer, row and column.</summary>
    public ImmutableArray<LatticeSite> Atoms() => [.. AtomIndices().Select(_geometry.SiteAt)];

    /// <summary>The deposit as it is now.</summary>
    public KineticMonteCarloResult Result()
    {
        List<int> indices = AtomIndices();
        ImmutableArray<LatticeSite> atoms = [.. indices.Select(_geometry.SiteAt)];
        (DetachedClusters detached, IReadOnlyList<int> attached) = DetachedClusters.Of(_geometry, indices);
        int[] atomsByLayer = new int[_geometry.Layers];
        foreach (LatticeSite atom in atoms)
        {
            atomsByLayer[atom.Layer]++;
        }

        return new KineticMonteCarloResult
        {
            Seed = _options.Seed,
            Time = _time,
            Counts = Counts,
            MeanScaledTimeStep = MeanScaledTimeStep,
            AtomCount = AtomCount,
            Atoms = atoms,
            Surface = DepositSurface.Of(atoms, _geometry.Columns, _geometry.Rows),
            AttachedSurface = DepositSurface.Of(attached.Select(_geometry.SiteAt), _geometry.Columns, _geometry.Rows),
            AtomsByLayer = [.. atomsByLayer],
            AdsorptionsByLayer = [.. _adsorptionsByLayer],
            Detached = detached,
        };
    }

    /// <summary>Writes a file from which the run resumes bit for bit. The file is whole or not written at all.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Save(string path) => RestartFile.Write(path, _parameters, _options, State());

    /// <summary>The content of the file that <see cref="Save"/> writes, for a caller that keeps it with others.</summary>
    public byte[] ToBytes() => RestartFile.ToBytes(_parameters, _options, State());

    private RunState State() => new()
    {
        Random = _random.State,
        Time = _time,
        ScaledTime = _scaledTime,
        Counts = Counts,
        HighestLayer = _deposit.HighestLayer,
        AdsorptionsByLayer = _adsorptionsByLayer,
        Atoms = [.. AtomIndices()],
        Members =
        [
            .. Enumerable.Range(0, _deposit.Lists.ClassCount)
                .Select(list => Enumerable.Range(0, _deposit.Lists.Count(list)).Select(k => _deposit.Lists.At(list, k)).ToArray()),
        ],
        Walkers = _walkers is null ? [] : _walkers.Sites.ToArray(),
    };

    // Ordered by layer, row and column.
    private List<int> AtomIndices()
    {
        List<int> atoms = new(_deposit.AtomCount);
        for (int layer = 0; layer <= _deposit.HighestLayer; layer++)
        {
            for (int row = 0; row < _geometry.Rows; row++)
            {
                for (int column = 0; column < _geometry.Columns; column++)
                {
                    int site = _geometry.IndexOf(column, row, layer);
                    if (_deposit.IsFilled(site))
                    {
                        atoms.Add(site);
                    }
                }
            }
        }

        return atoms;
    }

    private int IndexOf(LatticeSite site) =>
        site.Column >= 0 && site.Column < _geometry.Columns && site.Row >= 0 && site.Row < _geometry.Rows && site.Layer >= 0 && site.Layer < _geometry.Layers
            ? _geometry.IndexOf(site.Column, site.Row, site.Layer)
            : throw new ArgumentOutOfRangeException(
                nameof(site), site, $"{site} is outside the lattice of {_geometry.Columns} × {_geometry.Rows} columns and {_geometry.Layers} layers.");

    // Weights of walker hops, of adsorption by contact, of hops and desorption by group. Integer totals keep rounding from accumulating.
    // The weights of atoms are computed again only after an atom was added, removed or moved.
    private double SumRates()
    {
        if (!_areAtomWeightsCurrent)
        {
            WeighAtoms();
        }

        double total = _atomRate + (_weights[0] = _walkers is null ? 0 : _walkers.Count * _geometry.NeighbourCount * _rates.IonHop);
        for (int contact = 1; contact <= AdsorptionKinds; contact++)
        {
            int places = _walkers is null ? _deposit.VacantTotal((ContactKind)contact) : _walkers.ContactTotal((ContactKind)contact);
            total += _weights[contact] = places * _rates.Adsorption[contact];
        }

        return total > 0 ? total : throw new NoEventPossibleException(Counts.Total, _deposit.AtomCount);
    }

    private void WeighAtoms()
    {
        _atomRate = 0;
        for (int group = 0; group < _rates.GroupCount; group++)
        {
            _atomRate += _weights[FirstHop + group] = _deposit.HopTotal(group) * _rates.Hop[group];
            _atomRate += _weights[FirstHop + _rates.GroupCount + group] = _deposit.AtomTotal(group) * _rates.Desorption[group];
        }

        _areAtomWeightsCurrent = true;
    }

    // −ln r₂ with r₂ in (0, 1].
    private double ScaledStep() => -Math.Log(1 - _random.NextDouble());

    private void Pass(double scaledStep, double step)
    {
        _scaledTime += scaledStep;
        _time += step;
    }

    private void Happen(double total)
    {
        double rest = _random.NextDouble() * total;
        int chosen = 0;
        for (int i = 0; i < _weights.Length; i++)
        {
            if (_weights[i] > 0)
            {
                chosen = i;
                if (rest < _weights[i])
                {
                    break;
                }

                rest -= _weights[i];
            }
        }

        // Rounding can leave a rest beyond all weights; then the last possible event is chosen.
        if (chosen == 0)
        {
            HopIon();
            return;
        }

        _areAtomWeightsCurrent = false;
        if (chosen < FirstHop)
        {
            Adsorb((ContactKind)chosen);
        }
        else if (chosen < FirstHop + _rates.GroupCount)
        {
            int group = chosen - FirstHop;
            (int origin, int target) = _deposit.Hop(group, _random.NextBelow(_deposit.HopTotal(group)));
            _deposit.Move(origin, target);
            _hops++;
        }
        else
        {
            int group = chosen - FirstHop - _rates.GroupCount;
            _deposit.Empty(_deposit.Atom(group, _random.NextBelow(_deposit.AtomTotal(group))));
            _desorptions++;
        }
    }

    private void Adsorb(ContactKind contact)
    {
        int walker = _walkers?.WithContact(contact, _random.NextBelow(_walkers.ContactTotal(contact))) ?? 0;
        int site = _walkers?.Deposited(walker) ?? _deposit.VacantAt(contact, _random.NextBelow(_deposit.VacantTotal(contact)));
        int layer = _geometry.LayerOf(site);
        if (layer == _geometry.Layers - 1)
        {
            throw new LatticeFullException(layer, _geometry.Layers, _deposit.AtomCount);
        }

        _deposit.Fill(site);
        _walkers?.Launch(walker, _random);
        _adsorptionsByKind[(int)contact]++;
        _adsorptionsByLayer[layer]++;
    }

    private void HopIon()
    {
        (int walker, int direction) = Math.DivRem(_random.NextBelow(_walkers!.Count * _geometry.NeighbourCount), _geometry.NeighbourCount);
        if (_walkers.TryHop(walker, direction))
        {
            _ionHops++;
        }
        else
        {
            _blockedIonHops++;
        }
    }
}
