package bg.glashatay.run.bench;

/** One thing that the benchmark finds out, on products that it starts for that. */
interface Part {

    /** By which somebody asks for it alone. */
    String name();

    /** What is printed above its figures. */
    String title();

    void measure();
}
