import { describeFaults } from './short-faults';

describeFaults('windows');
