/** The demo town, written through the services by its people. */
package bg.glashatay.ejb.demo;
