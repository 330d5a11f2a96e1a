#!/usr/bin/env bash
# A private Slurm of one node for tests: own ports, own state, no systemd, no root needed.
#
#     private-slurm.sh start DIR PORT CPUS WATCHED    starts it; it stops when the process WATCHED has ended
#     private-slurm.sh kill-controller DIR            kill -9
#     private-slurm.sh restart-controller DIR         goes on from the saved state
#     private-slurm.sh release DIR                    resumes a drained node and releases what is held
#     private-slurm.sh node DIR down|up
#     private-slurm.sh stop DIR
#
# Afterwards: SLURM_CONF=DIR/slurm.conf sbatch …
set -eu
action="$1"
dir="$2"
host="$(hostname -s)"
user="$(id -un)"
export PATH="$PATH:/usr/sbin:/sbin" SLURM_CONF="$dir/slurm.conf" LC_ALL=C

configure() {
    cat > "$SLURM_CONF" << CONF
ClusterName=litmus
SlurmctldHost=$host(127.0.0.1)
SlurmUser=$user
SlurmdUser=$user
AuthType=auth/munge
AuthInfo=socket=$dir/run/munge.socket
CredType=cred/munge
SlurmctldPort=$1
SlurmdPort=$(($1 + 1))
StateSaveLocation=$dir/state
SlurmdSpoolDir=$dir/spool
SlurmctldPidFile=$dir/slurmctld.pid
SlurmdPidFile=$dir/slurmd.pid
SlurmctldLogFile=$dir/log/slurmctld.log
SlurmdLogFile=$dir/log/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/filetxt
JobCompLoc=$dir/log/jobcomp.txt
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=sched_interval=1,bf_interval=1,batch_sched_delay=0
MpiDefault=pmix
ReturnToService=2
MinJobAge=3600
KillWait=1
InactiveLimit=0
SlurmdTimeout=30
SlurmdParameters=config_overrides
NodeName=$host NodeAddr=127.0.0.1 CPUs=$2 RealMemory=2000 State=UNKNOWN
PartitionName=test Nodes=$host Default=YES MaxTime=INFINITE State=UP OverSubscribe=NO
CONF
}

wait_until_idle() {
    for _ in $(seq 100); do
        if sinfo -h -o %t 2> /dev/null | grep -q -e idle -e mix -e alloc; then
            return
        fi

        sleep 0.1
    done

    echo "The private Slurm is not ready after 10 s. Its logs:" >&2
    tail -n 5 "$dir"/log/*.log "$dir"/munge/log >&2
    return 1
}

wait_for_controller() {
    for _ in $(seq 100); do
        if scontrol ping 2> /dev/null | grep -q UP; then
            return
        fi

        sleep 0.1
    done

    echo "The controller does not answer after 10 s. Its log:" >&2
    tail -n 5 "$dir/log/slurmctld.log" >&2
    return 1
}

is_alive() {
    pgrep -F "$dir/$1" > /dev/null 2>&1
}

end() {
    if [ -e "$1" ]; then
        kill "${2:--TERM}" "$(cat "$1")" 2> /dev/null || true
    fi
}

case "$action" in
    start)
        mkdir -p "$dir/munge" "$dir/run" "$dir/state" "$dir/spool" "$dir/log"
        # munged wants its key hidden and its socket reachable.
        chmod 0700 "$dir/munge"
        chmod 0755 "$dir" "$dir/run"
        dd if=/dev/urandom of="$dir/munge/key" bs=1024 count=1 status=none
        chmod 0400 "$dir/munge/key"
        configure "$3" "$4"
        munged --key-file="$dir/munge/key" --socket="$dir/run/munge.socket" --pid-file="$dir/munge/pid" --log-file="$dir/munge/log" \
            --seed-file="$dir/munge/seed"
        slurmctld -c -f "$SLURM_CONF"
        slurmd -c -f "$SLURM_CONF"

        # Nothing stays when the tests are killed.
        setsid "$(realpath "$0")" watch "$dir" "$5" < /dev/null > /dev/null 2>&1 &
        wait_until_idle
        ;;
    watch)
        while kill -0 "$3" 2> /dev/null && [ -d "$dir" ]; do
            sleep 1
        done

        if [ -d "$dir" ]; then
            "$0" stop "$dir"
            rm -rf "$dir"
        fi
        ;;
    kill-controller)
        end "$dir/slurmctld.pid" -KILL
        ;;
    restart-controller)
        slurmctld -f "$SLURM_CONF"
        wait_for_controller

        # Without it, Slurm 22 starts no element of an interrupted array for up to three minutes.
        scontrol reconfigure
        ;;
    release)
        # A node that is not drained refuses to be resumed, and an element that has just ended to be released.
        scontrol update NodeName="$host" State=RESUME 2> /dev/null || true
        for job in $(squeue -h -r -o "%i %r" | sed -n -E 's/^([0-9_]+) .*[Hh](e|o)ld.*/\1/p'); do
            scontrol release "$job" 2> /dev/null || true
        done
        ;;
    node)
        if [ "$3" = down ]; then
            scontrol update NodeName="$host" State=DOWN Reason="a test"
        else
            # A node that answers returns by itself.
            scontrol update NodeName="$host" State=RESUME 2> /dev/null || true
            wait_until_idle
        fi
        ;;
    stop)
        timeout 5 scancel --user="$user" 2> /dev/null || true
        for daemon in slurmd.pid slurmctld.pid munge/pid; do
            end "$dir/$daemon"
        done

        # What still runs writes into the folder, which its owner is about to delete.
        for _ in $(seq 100); do
            if ! is_alive slurmd.pid && ! is_alive slurmctld.pid && ! is_alive munge/pid; then
                break
            fi

            sleep 0.1
        done

        for daemon in slurmd.pid slurmctld.pid munge/pid; do
            end "$dir/$daemon" -KILL
        done
        ;;
    *)
        echo "There is no action '$action'." >&2
        exit 2
        ;;
esac
