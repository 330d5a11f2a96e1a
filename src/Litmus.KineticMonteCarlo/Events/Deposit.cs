using Litmus.KineticMonteCarlo.Lattices;

namespace Litmus.KineticMonteCarlo.Events;

/// <summary>
/// Which sites are filled, and the event class of every site. Adding or removing an atom reclassifies only the sites whose rates it can change, so that its cost does not depend on the size of the lattice. Totals of the classes are
/// integers: nothing drifts, however long the run.
/// </summary>
internal sealed class Deposit
{
    // A site's state is its number of lithium neighbours, at most 8, plus one of these where it is not vacant: one load answers both questions.
    private const byte Filled = 16;
    private const byte Wall = 32;
    private const byte NeighbourMask = 15;

    private readonly LatticeGeometry _geometry;
    private readonly EventLists _lists;
    private readonly AdsorptionSites _adsorptionSites;
    private readonly bool _hasHops;
    private readonly bool _hasDesorption;
    private readonly bool _listsVacantSites;
    private readonly IonWalkers? _walkers;
    private readonly byte[] _state;
    private readonly short[] _class;
    private readonly int[] _stamp;
    private readonly int[] _changed;
    private readonly int[] _hopTotals = new int[EventClass.GroupCount];
    private readonly int[] _atomTotals = new int[EventClass.GroupCount];
    private readonly byte[] _groupOf = new byte[EventClass.Count];
    private readonly byte[] _targetCountOf = new byte[EventClass.Count];
    private readonly int _firstAboveSubstrateLayer;
    private int _currentStamp;
    private int _changedCount;

    public Deposit(LatticeGeometry geometry, KineticMonteCarloParameters parameters, IonWalkers? walkers)
    {
        _geometry = geometry;
        _walkers = walkers;
        _adsorptionSites = parameters.AdsorptionSites;
        (_hasHops, _hasDesorption, _listsVacantSites) = (parameters.Diffusion is not null, parameters.DesorptionRate > 0, walkers is null);
        _lists = new EventLists(EventClass.Count, geometry.SiteCount);
        _state = new byte[geometry.SiteCount];
        _class = new short[geometry.SiteCount];
        _stamp = new int[geometry.SiteCount];
        _changed = new int[2 * (1 + geometry.HopCount + (geometry.NeighbourCount * geometry.HopCount))];
        _firstAboveSubstrateLayer = geometry.FirstAboveSubstrateLayer;
        for (int atomClass = EventClass.FirstAtom; atomClass < EventClass.Count; atomClass++)
        {
            (_groupOf[atomClass], _targetCountOf[atomClass]) = ((byte)EventClass.GroupOf(atomClass), (byte)EventClass.TargetCountOf(atomClass));
        }

        int layerSize = 1 << geometry.LayerShift;
        Array.Fill(_state, Wall, 0, layerSize);
        Array.Fill(_state, Wall, geometry.SiteCount - layerSize, layerSize);
    }

    public int AtomCount { get; private set; }

    /// <summary>Filled sites of the lowest layer.</summary>
    public int CoveredCount { get; private set; }

    /// <summary>Highest layer that an atom has ever been in; −1 before the first.</summary>
    public int HighestLayer { get; private set; } = -1;

    /// <summary>Σ m of the atoms of a group: the number of hops that its atoms can make.</summary>
    public int HopTotal(int group) => _hopTotals[group];

    /// <summary>Atoms of a group that can desorb or hop.</summary>
    public int AtomTotal(int group) => _atomTotals[group];

    public int VacantTotal(ContactKind contact) => _lists.Count((int)contact);

    public int VacantAt(ContactKind contact, int k) => _lists.At((int)contact, k);

    public bool IsVacant(int site) => _state[site] < Filled;

    public bool IsFilled(int site) => (_state[site] & Filled) != 0;

    public EventLists Lists => _lists;

    /// <summary>Classifies an empty lattice.</summary>
    public void Open()
    {
        for (int row = 0; row < _geometry.Rows; row++)
        {
            for (int column = 0; column < _geometry.Columns; column++)
            {
                Reclassify(_geometry.IndexOf(column, row, layer: 0));
            }
        }
    }

    /// <summary>Restores the state of an earlier run: its atoms, and the members of its classes in their order.</summary>
    public void Restore(ReadOnlySpan<int> atoms, int[][] members, int highestLayer)
    {
        foreach (int site in atoms)
        {
            BeginChange();
            Toggle(site, isFilling: true);
        }

        for (int list = 0; list < members.Length; list++)
        {
            foreach (int site in members[list])
            {
                Enter(list, site);
            }
        }

        HighestLayer = highestLayer;
    }

    public void Fill(int site)
    {
        BeginChange();
        Toggle(site, isFilling: true);
        EndChange();
    }

    public void Empty(int site)
    {
        BeginChange();
        Toggle(site, isFilling: false);
        EndChange();
    }

    public void Move(int origin, int target)
    {
        BeginChange();
        Toggle(origin, isFilling: false);
        Toggle(target, isFilling: true);
        _walkers?.Exchange(target, origin);
        EndChange();
    }

    /// <summary>The hop with a given number among all hops of a group: an atom of the group and one of the sites that it can reach.</summary>
    public (int Origin, int Target) Hop(int group, int number)
    {
        for (int targetCount = 1; targetCount < EventClass.TargetCounts; targetCount++)
        {
            int list = EventClass.OfAtom(group, targetCount), hops = _lists.Count(list) * targetCount;
            if (number < hops)
            {
                int origin = _lists.At(list, number / targetCount);
                return (origin, Target(origin, number % targetCount));
            }

            number -= hops;
        }

        throw new InvalidOperationException($"The group {group} has no hop {number} more than its total.");
    }

    /// <summary>The atom with a given number among those of a group.</summary>
    public int Atom(int group, int number)
    {
        for (int targetCount = 0; targetCount < EventClass.TargetCounts; targetCount++)
        {
            int list = EventClass.OfAtom(group, targetCount), count = _lists.Count(list);
            if (number < count)
            {
                return _lists.At(list, number);
            }

            number -= count;
        }

        throw new InvalidOperationException($"The group {group} has no atom {number} more than its total.");
    }

    /// <summary>What a vacant site touches, by the rule for adsorption sites.</summary>
    public ContactKind ContactAt(int site)
    {
        if (_adsorptionSites == AdsorptionSites.OnTop)
        {
            ReadOnlySpan<int> below = _geometry.OffsetsFrom(site)[.._geometry.BelowCount];
            foreach (int offset in below)
            {
                if (IsVacant(site + offset))
                {
                    return ContactKind.None;
                }
            }
        }

        return (site < _firstAboveSubstrateLayer, (_state[site] & NeighbourMask) > 0) switch
        {
            (true, false) => ContactKind.Substrate,
            (true, true) => ContactKind.Both,
            (false, true) => ContactKind.Lithium,
            _ => ContactKind.None,
        };
    }

    private void BeginChange()
    {
        if (++_currentStamp == int.MaxValue)
        {
            Array.Clear(_stamp);
            _currentStamp = 1;
        }

        _changedCount = 0;
    }

    private void EndChange()
    {
        for (int i = 0; i < _changedCount; i++)
        {
            Reclassify(_changed[i]);
        }
    }

    // Which classes can change: the site itself; atoms that could hop to it; vacant neighbours, whose contact changes; and, where such a neighbour above the substrate wins or loses its first or second atom, the atoms that could hop there,
    // because a hop needs an atom other than the hopping one beside its end.
    private void Toggle(int site, bool isFilling)
    {
        _state[site] ^= Filled;
        int change = isFilling ? 1 : -1;
        int layer = _geometry.LayerOf(site);
        AtomCount += change;
        CoveredCount += layer == 0 ? change : 0;
        HighestLayer = Math.Max(HighestLayer, layer);
        Mark(site);
        ReadOnlySpan<int> offsets = _geometry.OffsetsFrom(site);
        for (int k = 0; k < _geometry.NeighbourCount; k++)
        {
            int beside = site + offsets[k];
            int state = _state[beside] += (byte)change;
            if (state < Filled)
            {
                Mark(beside);
                if (_hasHops && beside >= _firstAboveSubstrateLayer && (isFilling ? state <= 2 : state <= 1))
                {
                    MarkAtomsAround(beside);
                }
            }
            else if (state < Wall)
            {
                Mark(beside);
            }
        }

        for (int k = _geometry.NeighbourCount; _hasHops && k < offsets.Length; k++)
        {
            if (IsFilled(site + offsets[k]))
            {
                Mark(site + offsets[k]);
            }
        }
    }

    private void MarkAtomsAround(int site)
    {
        foreach (int offset in _geometry.OffsetsFrom(site))
        {
            if (IsFilled(site + offset))
            {
                Mark(site + offset);
            }
        }
    }

    private void Mark(int site)
    {
        if (_stamp[site] != _currentStamp)
        {
            _stamp[site] = _currentStamp;
            _changed[_changedCount++] = site;
        }
    }

    private void Reclassify(int site)
    {
        int present = Classify(site), former = _class[site];
        if (present != former)
        {
            if (former != 0)
            {
                Leave(former, site);
            }

            if (present != 0)
            {
                Enter(present, site);
            }
        }
    }

    private void Enter(int list, int site)
    {
        _class[site] = (short)list;
        _lists.Add(list, site);
        if (list >= EventClass.FirstAtom)
        {
            _hopTotals[_groupOf[list]] += _targetCountOf[list];
            _atomTotals[_groupOf[list]]++;
        }
    }

    private void Leave(int list, int site)
    {
        _class[site] = 0;
        _lists.Remove(list, site);
        if (list >= EventClass.FirstAtom)
        {
            _hopTotals[_groupOf[list]] -= _targetCountOf[list];
            _atomTotals[_groupOf[list]]--;
        }
    }

    private int Classify(int site)
    {
        if (IsVacant(site))
        {
            if (_listsVacantSites)
            {
                return (int)ContactAt(site);
            }

            _walkers!.SurroundingsChanged(site);
            return 0;
        }

        if (!_hasHops && !_hasDesorption)
        {
            return 0;
        }

        int neighbours = _state[site] & NeighbourMask;
        bool isOnSubstrate = site < _firstAboveSubstrateLayer;
        int targets = _hasHops && (neighbours > 0 || isOnSubstrate) ? TargetCount(site) : 0;
        bool isExposed = _hasDesorption && neighbours + (isOnSubstrate ? _geometry.BelowCount : 0) < _geometry.NeighbourCount;
        return targets > 0 || isExposed ? EventClass.OfAtom(EventClass.Group(neighbours, isOnSubstrate), targets) : 0;
    }

    private int TargetCount(int site)
    {
        int count = 0;
        ReadOnlySpan<int> offsets = _geometry.OffsetsFrom(site);
        for (int k = 0; k < offsets.Length; k++)
        {
            count += CanEndAt(site + offsets[k], k) ? 1 : 0;
        }

        return count;
    }

    private int Target(int site, int number)
    {
        ReadOnlySpan<int> offsets = _geometry.OffsetsFrom(site);
        for (int k = 0; k < offsets.Length; k++)
        {
            if (CanEndAt(site + offsets[k], k) && number-- == 0)
            {
                return site + offsets[k];
            }
        }

        throw new InvalidOperationException($"The atom at {_geometry.SiteAt(site)} has fewer hops than its class says.");
    }

    // A hop ends on a vacant site that touches the substrate or an atom other than the hopping one, which is a neighbour of the site where the step is one to a nearest neighbour.
    private bool CanEndAt(int target, int step)
    {
        int state = _state[target];
        return state < Filled && (target < _firstAboveSubstrateLayer || state > (step < _geometry.NeighbourCount ? 1 : 0));
    }
}
