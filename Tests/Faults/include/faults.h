/* Faults on demand, for a program that is started with LD_PRELOAD=libfaults.so. See faults.c. */
#ifndef HANJI_FAULTS_H
#define HANJI_FAULTS_H
#endif
