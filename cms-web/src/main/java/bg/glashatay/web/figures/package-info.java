/** Pictures, galleries and videos as they stand in pages, those of citizens and those where texts are read at work. */
package bg.glashatay.web.figures;
