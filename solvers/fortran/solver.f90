! A solver for Litmus in Fortran 2008: polycrystals and diffusion lengths. It shares no code with the solvers of this
! repository; it was written from the paper.
!
!   litmus-fortran request.json answer.json
program solver
  use, intrinsic :: iso_fortran_env, only: real64, error_unit
  use request
  use polycrystal
  implicit none

  integer, parameter :: dp = real64
  real(dp), parameter :: pi = acos(-1.0_dp), faraday = 6.02214076e23_dp*1.602176634e-19_dp
  integer, parameter :: points = 401
  character(len=4096) :: request_path, answer_path
  character(len=:), allocatable :: claim, comma
  integer :: out, position, status

  if (command_argument_count() /= 2) then
    write (error_unit, '(a)') 'usage: litmus-fortran request.json answer.json'
    stop 2
  end if
  call get_command_argument(1, request_path)
  call get_command_argument(2, answer_path)
  call load(trim(request_path))
  open (newunit=out, file=trim(answer_path), status='replace', action='write', iostat=status)
  if (status /= 0) then
    write (error_unit, '(a)') 'cannot write '//trim(answer_path)
    stop 1
  end if
  write (out, '(a)') '{"claims": {'
  position = 0
  comma = ' '
  do
    claim = next_claim(position)
    if (len(claim) == 0) exit
    call answer(claim)
    comma = ','
  end do
  write (out, '(a)') '}}'
  close (out)

contains

  subroutine answer(id)
    character(len=*), intent(in) :: id
    character(len=:), allocatable :: name

    name = id(index(id, '.') + 1:)
    select case (name)
    case ('diffusion-length'); call number(id, length())
    case ('diffusion-length-fraction-lo'); call number(id, length()/input('thickAnode'))
    case ('diffusion-length-fraction-hi'); call number(id, length()/input('thinAnode'))
    case ('kasemchainan-ratio'); call number(id, input('measuredAnode')/length())
    case ('d-1mm'); call number(id, at_grain(input('largestGrainSize')))
    case ('d-10nm'); call number(id, at_grain(input('smallestGrainSize')))
    case ('d-1um-target'); call number(id, at_grain(input('micronGrainSize')))
    case ('grain-gain-300k'); call number(id, at_grain(input('smallestGrainSize'))/at_grain(input('largestGrainSize')))
    case ('grain-gain-10nm-1um'); call number(id, at_grain(input('smallestGrainSize'))/at_grain(input('micronGrainSize')))
    case ('siniscalchi-low', 'siniscalchi-high'); call number(id, at_grain(input('coarseGrainSize')))
    case ('d-monotone-grain'); call word(id, trend())
    case ('dgb-over-bulk-300k'); call number(id, log10(boundary_over_bulk()))
    case ('dgb-mean-within-extremes'); call number(id, boundary_of(inferred()))
    case ('models-agree-above-100nm'); call number(id, farthest(1))
    case ('cs-agrees-above-100nm'); call number(id, farthest(2))
    case ('mg1d-single-crystal'); call number(id, farthest_series())
    case ('columnar-is-best'); call number(id, columnar_lead())
    case ('cs-departs-below-100nm'); call number(id, equal_shares(input('boundaryWidth'), input('tripleJunctionRatio')))
    case ('rest-fine-grains'); call number(id, rest_of_fine_grains())
    case default
      write (error_unit, '(a)') 'the claim '//id//' is not answered by this solver'
      stop 1
    end select
  end subroutine

  ! All of these are closed forms, or bisections to rounding.
  subroutine number(id, value)
    character(len=*), intent(in) :: id
    real(dp), intent(in) :: value
    character(len=:), allocatable :: symbol
    character(len=40) :: digits

    symbol = unit_of_claim(id)
    write (digits, '(es25.17e3)') value/si_of(symbol)
    write (out, '(a)') comma//'"'//id//'": {"value": '//trim(adjustl(digits))//', "unit": "'//symbol// &
      '", "numericalUncertainty": 0}'
  end subroutine

  ! Inputs that the model does not cover are refused with the reason, which is no failure.
  subroutine refuse(reason)
    character(len=*), intent(in) :: reason
    rewind (out)
    write (out, '(a)') '{"refuses": "'//reason//'"}'
    close (out)
    stop
  end subroutine

  subroutine word(id, token)
    character(len=*), intent(in) :: id, token
    write (out, '(a)') comma//'"'//id//'": {"token": "'//token//'"}'
  end subroutine

  real(dp) function length()
    length = sqrt(input('diffusivity')*input('restTime'))
  end function

  ! The diffusivity that a thick anode needs for a target: 4 Q I/(pi (F C0)2).
  real(dp) function required(target)
    character(len=*), intent(in) :: target
    real(dp) :: reservoir
    reservoir = faraday*input('lithiumDensity')/input('lithiumMolarMass')
    required = 4*input(target//'Capacity')*input(target//'CurrentDensity')/(pi*reservoir**2)
  end function

  ! D_b and D_g from two points of Eq 6: D of coarse grains, and the diffusivity that a target needs at its grain limit.
  function inferred() result(c)
    type(crystal) :: c
    character(len=6), parameter :: targets(0:2) = ['ionics', 'mixed ', 'fast  ']
    character(len=:), allocatable :: target
    real(dp) :: f1, f2, slope

    target = trim(targets(option('fittedLimit')))
    c%width = input('boundaryWidth')
    f1 = boundary_fraction(c%width, input('coarseGrainSize'))
    f2 = boundary_fraction(c%width, input(target//'GrainLimit'))
    slope = (required(target) - input('coarseDiffusivity'))/(f2 - f1)
    c%bulk = input('coarseDiffusivity') - f1*slope
    c%boundary = c%bulk + slope
  end function

  real(dp) function at_grain(grain)
    real(dp), intent(in) :: grain
    at_grain = hart(inferred(), grain)
  end function

  pure real(dp) function boundary_of(c)
    type(crystal), intent(in) :: c
    boundary_of = c%boundary
  end function

  real(dp) function boundary_over_bulk()
    type(crystal) :: c
    c = inferred()
    boundary_over_bulk = c%boundary/c%bulk
  end function

  ! Grain sizes at equal ratios.
  pure real(dp) function scanned(first, last, i)
    real(dp), intent(in) :: first, last
    integer, intent(in) :: i
    scanned = first*(last/first)**(real(i - 1, dp)/(points - 1))
  end function

  function trend() result(token)
    character(len=:), allocatable :: token
    type(crystal) :: c
    real(dp) :: d(points)
    integer :: i

    c = inferred()
    d = [(hart(c, scanned(input('smallestGrainSize'), input('largestGrainSize'), i)), i=1, points)]
    if (all(d(2:) < d(:points - 1))) then
      token = 'decreasing'
    else if (all(d(2:) > d(:points - 1))) then
      token = 'increasing'
    else
      token = 'not monotone'
    end if
  end function

  pure real(dp) function factor(a, b)
    real(dp), intent(in) :: a, b
    factor = max(a/b, b/a)
  end function

  ! The largest factor between Hart and others from 100 nm on: two-phase models (1) or triple junctions (2).
  real(dp) function farthest(kind)
    integer, intent(in) :: kind
    type(crystal) :: c
    real(dp) :: grain, reference
    integer :: i

    c = inferred()
    if (kind == 2 .and. option('junctionAverage') /= 0) then
      call refuse('this solver knows nested coated spheres only')
    end if
    farthest = 1
    do i = 1, points
      grain = scanned(1e-7_dp, input('largestGrainSize'), i)
      reference = hart(c, grain)
      if (kind == 1) then
        farthest = max(farthest, factor(maxwell_garnett(c, grain, 2), reference), factor(maxwell_garnett(c, grain, 3), reference), &
                       factor(belova_murch(c, grain), reference))
      else
        farthest = max(farthest, factor(nested_spheres(c, input('tripleJunctionRatio')*c%boundary, grain), reference))
      end if
    end do
  end function

  real(dp) function farthest_series()
    type(crystal) :: c
    integer :: i

    c = inferred()
    farthest_series = 1
    do i = 1, points
      farthest_series = max( &
        farthest_series, factor(maxwell_garnett(c, scanned(input('smallestGrainSize'), input('largestGrainSize'), i), 1), c%bulk))
    end do
  end function

  real(dp) function columnar_lead()
    type(crystal) :: c
    real(dp) :: grain
    integer :: i

    c = inferred()
    columnar_lead = huge(1.0_dp)
    do i = 1, points
      grain = scanned(input('smallestGrainSize'), input('largestGrainSize'), i)
      columnar_lead = min(columnar_lead, hart(c, grain)/max( &
        maxwell_garnett(c, grain, 1), maxwell_garnett(c, grain, 2), maxwell_garnett(c, grain, 3), belova_murch(c, grain)))
    end do
  end function

  real(dp) function rest_of_fine_grains()
    if (option('strippingBefore') /= 0) then
      call refuse('this solver knows endless stripping only')
    end if
    rest_of_fine_grains = remaining(at_grain(input('proposedGrainSize'))*input('restTime')/input('thickAnode')**2)
  end function
end program
