package bg.glashatay.run.bench;

/** One thing that the benchmark finds out, on products that it starts for that. */
interface Part {

    /** By which somebody asks for it alone. */
    String name();

    /** What is printed above its figures. */
    String title();

    /** Whether it takes so long that it is left out unless it is asked for. */
    default boolean isLong() {
        return false;
    }

    void measure();
}
