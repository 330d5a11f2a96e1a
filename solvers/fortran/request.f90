! Reads what a request of Litmus holds: the value and the unit of an input, and the claims with their units.
! A request is JSON that Litmus writes: every name stands in quotation marks, and objects have two levels.
module request
  use, intrinsic :: iso_fortran_env, only: real64, error_unit
  implicit none
  private
  public :: load, input, option, next_claim, unit_of_claim, si_of

  integer, parameter :: dp = real64
  character(len=:), allocatable :: text
  integer :: claims_begin, claims_end, inputs_begin

contains

  subroutine load(path)
    character(len=*), intent(in) :: path
    integer :: file, size, status

    open (newunit=file, file=path, access='stream', form='unformatted', status='old', action='read', iostat=status)
    if (status /= 0) call fail('cannot read '//path)
    inquire (unit=file, size=size)
    allocate (character(len=size) :: text)
    read (file) text
    close (file)
    claims_begin = index(text, '"claims"')
    inputs_begin = index(text, '"inputs"')
    if (claims_begin == 0 .or. inputs_begin < claims_begin) call fail('the request has no claims before its inputs')
    claims_end = inputs_begin
    claims_begin = claims_begin + len('"claims"')
  end subroutine

  ! An input in SI.
  function input(name) result(value)
    character(len=*), intent(in) :: name
    real(dp) :: value
    integer :: at

    at = place_of(name)
    value = number_after(at, 'value')*si_of(word_after(at, 'unit'))
  end function

  ! The number of the option of a choice.
  integer function option(name)
    character(len=*), intent(in) :: name
    option = nint(number_after(place_of(name), 'value'))
  end function

  ! The next claim behind a position, which is moved; empty behind the last one. Start with zero.
  function next_claim(position) result(name)
    integer, intent(inout) :: position
    character(len=:), allocatable :: name
    integer :: opening, closing

    if (position == 0) position = claims_begin + index(text(claims_begin:), '{')
    opening = index(text(position:claims_end), '"')
    closing = index(text(position:claims_end), '}')
    if (opening == 0 .or. (closing > 0 .and. closing < opening)) then
      name = ''
      return
    end if
    opening = position + opening - 1
    closing = opening + index(text(opening + 1:), '"')
    name = text(opening + 1:closing - 1)
    ! Behind the object of the claim.
    position = closing + index(text(closing:), '}')
    if (text(closing:closing) /= '"') call fail('the request is cut off')
  end function

  function unit_of_claim(name) result(symbol)
    character(len=*), intent(in) :: name
    character(len=:), allocatable :: symbol
    symbol = word_after(claims_begin + index(text(claims_begin:), '"'//name//'"'), 'unit')
  end function

  ! SI value of the units that these claims and inputs have.
  function si_of(symbol) result(value)
    character(len=*), intent(in) :: symbol
    real(dp) :: value

    select case (symbol)
    case ('1', 'm', 's', 'm2/s', 'decade', 'C/m2', 'A/m2', 'kg/m3', 'kg/mol'); value = 1
    case ('um'); value = 1e-6_dp
    case ('nm'); value = 1e-9_dp
    case ('Angstrom'); value = 1e-10_dp
    case ('%'); value = 1e-2_dp
    case ('min'); value = 60
    case ('h'); value = 3600
    case ('cm2/s'); value = 1e-4_dp
    case ('mA/cm2'); value = 10
    case ('mAh/cm2'); value = 36000
    case ('g/cm3'); value = 1000
    case ('g/mol'); value = 1e-3_dp
    case default
      value = 0
      call fail('the unit '//symbol//' is not known to this solver')
    end select
  end function

  integer function place_of(name)
    character(len=*), intent(in) :: name
    integer :: found

    found = index(text(inputs_begin:), '"'//name//'": {')
    if (found == 0) call fail('the request has no input '//name)
    place_of = inputs_begin + found + len(name)
  end function

  function number_after(at, key) result(value)
    integer, intent(in) :: at
    character(len=*), intent(in) :: key
    real(dp) :: value
    integer :: first, last, status

    first = behind(at, key)
    last = first + scan(text(first:), ',}'//achar(10)) - 2
    read (text(first:last), *, iostat=status) value
    if (status /= 0) call fail('the request has no number behind '//key)
  end function

  function word_after(at, key) result(word)
    integer, intent(in) :: at
    character(len=*), intent(in) :: key
    character(len=:), allocatable :: word
    integer :: first

    first = behind(at, key)
    first = first + index(text(first:), '"')
    word = text(first:first + index(text(first:), '"') - 2)
  end function

  integer function behind(at, key)
    integer, intent(in) :: at
    character(len=*), intent(in) :: key
    integer :: found

    found = index(text(at:), '"'//key//'":')
    if (found == 0) call fail('the request has no '//key)
    behind = at + found + len(key) + 2
  end function

  subroutine fail(message)
    character(len=*), intent(in) :: message
    write (error_unit, '(a)') message
    stop 1
  end subroutine
end module
