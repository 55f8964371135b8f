/** The EAR as a program: this package alone is in it as classes, and needs nothing but Java. */
package bg.glashatay.command;
