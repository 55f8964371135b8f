package bg.glashatay.ejb.watch;

/** Room on a disk, which is told in other words than other numbers. */
public record Bytes(long value) {}
