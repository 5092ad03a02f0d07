import { describeFaults } from './short-faults';

describeFaults('house');
